package org.broadsheet.io;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The file systems a run reads and writes, as Spark is configured to reach them. */
public final class Storage implements Serializable {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, String> settings = new HashMap<>();
  private transient Configuration configuration;

  public Storage(Iterable<Map.Entry<String, String>> settings) {
    settings.forEach(entry -> this.settings.put(entry.getKey(), entry.getValue()));
  }

  public Configuration configuration() {
    if (configuration == null) {
      var fresh = new Configuration(false);
      settings.forEach(fresh::set);
      configuration = fresh;
    }
    return configuration;
  }

  /**
   * The file system of a path.
   *
   * @throws IOException when there is none for its scheme, or none that can be reached
   */
  public FileSystem fileSystem(Path path) throws IOException {
    try {
      return path.getFileSystem(configuration());
    } catch (RuntimeException e) {
      throw unreachable(e);
    }
  }

  /** Whether a path is on a disk of the machine, as far as its name and the settings tell. */
  public boolean isDisk(String path) {
    int colon = path.indexOf(':');
    int slash = path.indexOf('/');
    boolean hasScheme = colon >= 0 && (slash < 0 || colon < slash);
    String scheme =
        hasScheme
            ? path.substring(0, colon)
            : FileSystem.getDefaultUri(configuration()).getScheme();
    return "file".equalsIgnoreCase(scheme);
  }

  /** What some file systems throw where others say that they cannot be reached. */
  private static IOException unreachable(RuntimeException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException || cause instanceof ClassNotFoundException) {
        return new IOException(cause.toString(), cause);
      }
    }
    throw e;
  }

  /** The full name of a path, scheme included. */
  public Path qualified(String path) throws IOException {
    var given = new Path(path);
    FileSystem fileSystem = fileSystem(given);
    try {
      return fileSystem.makeQualified(given);
    } catch (RuntimeException e) {
      throw unreachable(e);
    }
  }

  public FSDataInputStream open(Path path) throws IOException {
    return fileSystem(path).open(path);
  }

  /** What a path is; empty when there is nothing. */
  public Optional<FileStatus> status(Path path) throws IOException {
    try {
      return Optional.of(fileSystem(path).getFileStatus(path));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  public boolean exists(Path path) {
    try {
      return status(path).isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What lies directly in a folder, by name. */
  public List<FileStatus> list(Path folder) throws IOException {
    FileStatus[] found = fileSystem(folder).listStatus(folder);
    return sorted(found);
  }

  /** Every file below a folder, by path. */
  public List<FileStatus> files(Path folder) throws IOException {
    var files = new ArrayList<FileStatus>();
    for (FileStatus entry : list(folder)) {
      if (entry.isDirectory()) {
        files.addAll(files(entry.getPath()));
      } else {
        files.add(entry);
      }
    }
    return files;
  }

  /** What a glob matches, by name. */
  public List<FileStatus> glob(Path pattern) throws IOException {
    FileStatus[] found = fileSystem(pattern).globStatus(pattern);
    return found == null ? List.of() : sorted(found);
  }

  /** Deletes a file, or a folder with all in it; it may be gone already. */
  public void delete(Path path) throws IOException {
    if (!fileSystem(path).delete(path, true) && status(path).isPresent()) {
      throw new IOException("It cannot be deleted: " + path);
    }
  }

  private static List<FileStatus> sorted(FileStatus[] found) {
    return Arrays.stream(found)
        .sorted(Comparator.comparing(status -> status.getPath().toString()))
        .toList();
  }

  /** The first line of what went wrong, from the cause if the exception has one. */
  public static String reason(Exception e) {
    Throwable first = e.getCause() == null ? e : e.getCause();
    return String.valueOf(first.getMessage()).lines().findFirst().orElse("");
  }
}
