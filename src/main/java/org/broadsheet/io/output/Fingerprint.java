package org.broadsheet.io.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.codec.digest.DigestUtils;
import org.broadsheet.io.Storage;
import org.broadsheet.io.input.InputFile;
import org.broadsheet.schema.UserError;

/**
 * The hash of all that a run depends on. The same inputs, options and version have the same
 * fingerprint on every machine. Files count by their content; a file with the path, size and time
 * of one that was hashed before is not hashed again.
 */
public final class Fingerprint {
  private static final int THREADS = 4;
  private static final String UNREADABLE = "unreadable: ";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Storage storage;
  private final Map<String, Manifest.Input> known = new HashMap<>();

  /**
   * @param published manifests of earlier runs, with the hashes of their inputs
   */
  public Fingerprint(Storage storage, List<Manifest> published) {
    this.storage = storage;
    published.stream()
        .flatMap(run -> run.read().inputs().stream())
        .filter(input -> !input.sha256().startsWith(UNREADABLE))
        .forEach(input -> known.put(input.uri(), input));
  }

  /** The files with their hashes. A file that cannot be read has the hash of its error. */
  public List<Manifest.Input> inputs(List<InputFile> files) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Manifest.Input>> hashed =
          files.stream().map(file -> threads.submit(() -> input(file))).toList();
      return hashed.stream().map(Fingerprint::result).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  private static Manifest.Input result(Future<Manifest.Input> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while hashing the input", e);
    }
  }

  private Manifest.Input input(InputFile file) {
    Manifest.Input before = known.get(file.uri());
    boolean isSame =
        before != null && before.bytes() == file.bytes() && before.modified() == file.modified();
    String hash = isSame ? before.sha256() : hash(file);
    return new Manifest.Input(file.sourceFile(), file.uri(), file.bytes(), file.modified(), hash);
  }

  private String hash(InputFile file) {
    try {
      return storage.sha256(file.path());
    } catch (IOException e) {
      return UNREADABLE + e.getClass().getSimpleName();
    }
  }

  /**
   * The hash of a file that an option names.
   *
   * @throws UserError if the file cannot be read
   */
  public String option(String option, String file) {
    try {
      return storage.sha256(storage.qualified(file));
    } catch (IOException | IllegalArgumentException e) {
      throw UserError.usage("%s cannot be read: \"%s\". Check the path.".formatted(option, file));
    }
  }

  /** SHA-256 over inputs, options and version, in hex. */
  public static String of(
      List<Manifest.Input> inputs, Map<String, Object> options, String version) {
    var lines = new StringBuilder("broadsheet ").append(version).append('\n');
    new TreeMap<>(options).forEach((name, value) -> lines.append(line(name, value)));
    inputs.forEach(input -> lines.append(line(input.sourceFile(), input.sha256())));
    return DigestUtils.sha256Hex(lines.toString());
  }

  /** A pair as JSON, so that different pairs have different lines. */
  private static String line(String name, Object value) {
    try {
      return JSON.writeValueAsString(name) + ":" + JSON.writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Options are plain data", e);
    }
  }
}
