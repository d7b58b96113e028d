package org.broadsheet.io.lock;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The other claims to an output, watched by a process that wants the lock. */
final class Contenders {
  /**
   * Another claim that may be alive.
   *
   * @param isKnownToLive false until a claim of another machine has changed its file
   */
  record Rival(String file, String state, boolean isKnownToLive) {}

  /** The last state of another machine's claim, and since when it has it, by this clock. */
  private record Sign(String state, long since, boolean isOfLife) {}

  private final LockFolder claims;
  private final OutputLock.Pace pace;
  private final String own;
  private final Map<String, Sign> signs = new HashMap<>();
  private final Set<String> buried = new HashSet<>();
  private List<Rival> alive = List.of();

  /**
   * @param own file of the watching process's claim
   */
  Contenders(LockFolder claims, OutputLock.Pace pace, String own) {
    this.claims = claims;
    this.pace = pace;
    this.own = own;
  }

  /** Files of dead claims, which were deleted. */
  Set<String> buried() {
    return buried;
  }

  /** The first rival by name, as of the last look. */
  Rival first() {
    return alive.get(0);
  }

  /** Finds the live claims and deletes the files of dead ones. */
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

  /** Whether a rival has the lock, or its name comes before the own one. */
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
