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
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The file systems that a run reads and writes, with Spark's settings for them. */
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
   * @throws IOException if its scheme has no file system, or it cannot be reached
   */
  public FileSystem fileSystem(Path path) throws IOException {
    try {
      return path.getFileSystem(configuration());
    } catch (RuntimeException e) {
      throw unreachable(e);
    }
  }

  /** Whether a path is on a local disk, judging by its scheme, else by the default scheme. */
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

  /** An IOException for a file system that throws a RuntimeException when it is unreachable. */
  private static IOException unreachable(RuntimeException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException || cause instanceof ClassNotFoundException) {
        return new IOException(cause.toString(), cause);
      }
    }
    throw e;
  }

  /** The path with its scheme, absolute. */
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

  /** The SHA-256 of a file's bytes, in hex. */
  public String sha256(Path file) throws IOException {
    try (var in = open(file)) {
      return DigestUtils.sha256Hex(in);
    }
  }

  /** The status of a file or folder; empty if it does not exist. */
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

  /** The files and folders directly in a folder, by name. */
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

  /** The files and folders that a glob matches, by name. */
  public List<FileStatus> glob(Path pattern) throws IOException {
    FileStatus[] found = fileSystem(pattern).globStatus(pattern);
    return found == null ? List.of() : sorted(found);
  }

  /** Deletes a file, or a folder with its content, if it exists. */
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

  /** The first line of an exception's message, or of its cause's. */
  public static String reason(Exception e) {
    Throwable first = e.getCause() == null ? e : e.getCause();
    return String.valueOf(first.getMessage()).lines().findFirst().orElse("");
  }
}
