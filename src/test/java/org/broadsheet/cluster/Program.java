package org.broadsheet.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A process of its own, and what it prints. When it is closed, it and what it started are killed.
 */
record Program(Process process, Path logFile) implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  static Program start(Path log, List<String> command, Map<String, String> environment)
      throws IOException {
    Files.createDirectories(log.getParent());
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(log.toFile()).environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return new Program(process, log);
  }

  /** Waits for its end. */
  int exitCode() {
    await("the end of " + logFile, () -> !process.isAlive());
    return process.exitValue();
  }

  String log() {
    try {
      return Files.readString(logFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it has printed something. */
  void awaitPrinted(String text) {
    await("\"" + text + "\" in " + logFile, () -> log().contains(text) || isStillToCome());
  }

  /** Waits until it listens. */
  void awaitPort(int port) {
    await(
        "port " + port + " of " + logFile,
        () -> {
          try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
          } catch (IOException notYet) {
            return isStillToCome();
          }
        });
  }

  /** False, for what is still awaited. */
  private boolean isStillToCome() {
    if (!process.isAlive()) {
      throw new AssertionError("It has ended: " + log());
    }
    return false;
  }

  /**
   * Whether a process it has started, or one that such a process has, has a word in its command.
   */
  boolean hasStarted(String word) {
    return started(word).findAny().isPresent();
  }

  /** Kills the first such process, as {@code kill -9} does. */
  void kill(String word) {
    ProcessHandle process = started(word).findFirst().orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  private Stream<ProcessHandle> started(String word) {
    return process
        .descendants()
        .filter(child -> child.info().commandLine().orElse("").contains(word));
  }

  @Override
  public void close() {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    await("the end of " + logFile, () -> !process.isAlive());
  }

  static void await(String what, BooleanSupplier isThere) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isThere.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Waited in vain for " + what);
      }
      try {
        TimeUnit.MILLISECONDS.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
