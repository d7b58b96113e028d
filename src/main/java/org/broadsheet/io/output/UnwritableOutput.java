package org.broadsheet.io.output;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;
import org.broadsheet.io.lock.OutputLock;
import org.broadsheet.schema.UserError;

/** Distinguishes a full or read-only disk from a fault in the program. */
public final class UnwritableOutput {
  /** Messages of operating systems and HDFS, which Spark may have wrapped. */
  private static final Pattern REASON =
      Pattern.compile(
          "No space left on device|Disk quota exceeded|Read-only file system"
              + "|The [A-Za-z ]*quota of [^\n]{1,200} is exceeded|Name node is in safe mode");

  private UnwritableOutput() {}

  /**
   * The exception to throw in place of one that was thrown during a run.
   *
   * @return a UserError if the output or its disk is the cause, else the exception itself
   */
  public static RuntimeException in(Exception thrown, Path output, OutputLock lock) {
    if (thrown instanceof UserError known) {
      return known;
    }
    Optional<String> reason = reason(thrown, newSet());
    if (reason.isPresent()) {
      return UserError.usage(
          "--output or Spark's local folder (spark.local.dir) cannot be written to: \"%s\" (%s). Published runs are unchanged. Correct it and run again."
              .formatted(output, reason.get()));
    }
    try {
      lock.check();
    } catch (UserError lost) {
      return lost;
    } catch (IOException e) {
      thrown.addSuppressed(e);
    }
    return UnwritableOutput.<RuntimeException>asItWas(thrown);
  }

  private static Set<Throwable> newSet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private static Optional<String> reason(Throwable thrown, Set<Throwable> seen) {
    if (thrown == null || !seen.add(thrown)) {
      return Optional.empty();
    }
    Matcher reason = REASON.matcher(String.valueOf(thrown.getMessage()));
    return reason.find() ? Optional.of(reason.group()) : reason(thrown.getCause(), seen);
  }

  /** Spark throws checked exceptions that it does not declare. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Exception> T asItWas(Exception thrown) throws T {
    throw (T) thrown;
  }
}
