package org.broadsheet.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/**
 * What a count took.
 *
 * @param cpuSeconds of all threads of the process, garbage collection and compilation included
 */
record Effort(double seconds, double cpuSeconds) {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** Everyone starts with a clean heap. */
  static Effort of(Contender contender, Path target) throws Exception {
    System.gc();
    long cpu = SYSTEM.getProcessCpuTime();
    long start = System.nanoTime();
    contender.write(target);
    return new Effort((System.nanoTime() - start) / 1e9, (SYSTEM.getProcessCpuTime() - cpu) / 1e9);
  }

  @Override
  public String toString() {
    return "%.2f s, %.2f of CPU".formatted(seconds, cpuSeconds);
  }
}
