package org.broadsheet.io.lock;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Those who also claim an output, watched by one who wants it. */
final class Contenders {
  /**
   * A claim that may be alive.
   *
   * @param isKnownToLive false until a claim of another machine has given a sign of life
   */
  record Rival(String file, String state, boolean isKnownToLive) {}

  /** What a claim of another machine said, and since when, by this machine's clock. */
  private record Sign(String state, long since, boolean isOfLife) {}

  private final LockFolder claims;
  private final OutputLock.Pace pace;
  private final String own;
  private final Map<String, Sign> signs = new HashMap<>();
  private final Set<String> buried = new HashSet<>();
  private List<Rival> alive = List.of();

  /**
   * @param own the file of the one who watches
   */
  Contenders(LockFolder claims, OutputLock.Pace pace, String own) {
    this.claims = claims;
    this.pace = pace;
    this.own = own;
  }

  /** Files of the dead, which are deleted. */
  Set<String> buried() {
    return buried;
  }

  /** The rival that was there first, by name, when they were last looked for. */
  Rival first() {
    return alive.get(0);
  }

  /** Looks who is there now; files of the dead are deleted. */
  List<Rival> look() throws IOException {
    var found = new ArrayList<Rival>();
    for (String name : claims.files()) {
      if (!name.equals(own)) {
        rival(name).ifPresent(found::add);
      }
    }
    alive = found;
    return found;
  }

  /** Whether one of them has the lock, or comes before the one who watches. */
  boolean isAnyAhead() {
    return alive.stream()
        .anyMatch(rival -> LockFolder.isHeld(rival.state()) || rival.file().compareTo(own) < 0);
  }

  private Optional<Rival> rival(String name) throws IOException {
    Optional<String> state = claims.state(name);
    if (state.isEmpty()) {
      return Optional.empty();
    }
    Optional<Claim> here = Claim.of(name).filter(Claim::isHere);
    boolean isKnown = here.isPresent() || watch(name, state.get()).isOfLife();
    boolean isDead = here.map(claim -> !claim.isAlive()).orElseGet(() -> isStill(name));
    if (isDead) {
      buried.add(name);
      claims.delete(name);
      return Optional.empty();
    }
    return Optional.of(new Rival(name, state.get(), isKnown));
  }

  private Sign watch(String name, String state) {
    return signs.merge(
        name,
        new Sign(state, System.nanoTime(), false),
        (before, now) ->
            before.state().equals(now.state()) ? before : new Sign(state, now.since(), true));
  }

  private boolean isStill(String name) {
    return System.nanoTime() - signs.get(name).since() >= pace.stale().toNanos();
  }
}
