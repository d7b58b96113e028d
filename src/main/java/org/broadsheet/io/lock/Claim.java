package org.broadsheet.io.lock;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A process's claim to an output. The claim is a lock file, and these are the parts of its name.
 *
 * @param machine identifies a machine, or a container on it, within which process ids are unique
 * @param started milliseconds since 1970, since process ids are used again; 0 = unknown
 * @param nonce distinguishes the claims of one process
 */
record Claim(String host, String machine, long pid, long started, String nonce) {
  static final String PREFIX = ".lock.";

  private static final Pattern NAME =
      Pattern.compile(
          Pattern.quote(PREFIX)
              + "(.+)\\.([0-9a-f]{8})\\.(\\d{1,18})\\.(\\d{1,18})\\.([0-9a-f]{8})");

  /** Tolerance for the start time of a process, which changes when the clock is adjusted. */
  private static final long CLOCK_MILLIS = 10_000;

  private static final int LONGEST_HOST = 100;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** This process's live claims. A file of this process that is not among them is dead. */
  private static final Set<Claim> ALIVE = ConcurrentHashMap.newKeySet();

  /** A new claim of this process, alive until it is {@link #dropped()}. */
  static Claim made() {
    ProcessHandle self = ProcessHandle.current();
    byte[] nonce = new byte[4];
    RANDOM.nextBytes(nonce);
    String host = hostName();
    var claim =
        new Claim(host, machine(host), self.pid(), started(self), HexFormat.of().formatHex(nonce));
    ALIVE.add(claim);
    return claim;
  }

  void dropped() {
    ALIVE.remove(this);
  }

  /** The claim of a lock file; empty if its name has another form. */
  static Optional<Claim> of(String file) {
    Matcher parts = NAME.matcher(file);
    return parts.matches()
        ? Optional.of(
            new Claim(
                parts.group(1),
                parts.group(2),
                Long.parseLong(parts.group(3)),
                Long.parseLong(parts.group(4)),
                parts.group(5)))
        : Optional.empty();
  }

  String file() {
    return PREFIX + String.join(".", host, machine, pid + "", started + "", nonce);
  }

  /** Whether the claim is of this machine, where its process can be looked up. */
  boolean isHere() {
    return machine.equals(machine(hostName()));
  }

  /** Whether the claim's process runs; valid only on the claim's machine. */
  boolean isAlive() {
    if (pid == ProcessHandle.current().pid() && isOf(started(ProcessHandle.current()))) {
      return ALIVE.contains(this);
    }
    return ProcessHandle.of(pid).filter(process -> isOf(started(process))).isPresent();
  }

  private boolean isOf(long processStarted) {
    return started == 0 || processStarted == 0 || Math.abs(started - processStarted) < CLOCK_MILLIS;
  }

  private static long started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /** The kernel's host name, else the network's: a machine need not have an address. */
  private static String hostName() {
    String name = kernel(() -> Files.readString(Path.of("/proc/sys/kernel/hostname"), UTF_8));
    if (name.isEmpty()) {
      name = kernel(() -> InetAddress.getLocalHost().getHostName());
    }
    String plain = name.replaceAll("[^A-Za-z0-9.-]", "-");
    return plain.isEmpty() ? "unknown" : plain.substring(0, Math.min(LONGEST_HOST, plain.length()));
  }

  private static String machine(String host) {
    String boot = kernel(() -> Files.readString(Path.of("/proc/sys/kernel/random/boot_id"), UTF_8));
    String processes =
        kernel(() -> Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString());
    return DigestUtils.sha256Hex(host + " " + boot + " " + processes).substring(0, 8);
  }

  /** An answer of the kernel; empty on systems that do not have it. */
  private static String kernel(Answer answer) {
    try {
      return answer.get().strip();
    } catch (IOException e) {
      return "";
    }
  }

  @FunctionalInterface
  private interface Answer {
    String get() throws IOException;
  }
}
