package org.broadsheet.io.input;

import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 10,000 generated files, 500 in each run. */
@Tag("endurance")
class TenThousandInputsTest {
  private static final int FILES_A_RUN = 500;

  @TempDir Path folder;

  static LongStream runs() {
    return LongStream.range(0, 20).map(run -> 1_000 + run * FILES_A_RUN);
  }

  @ParameterizedTest
  @MethodSource("runs")
  @Timeout(600)
  void accountsForEveryRecord(long first) throws Exception {
    GeneratedInputTest.accountsForAll(folder, LongStream.range(first, first + FILES_A_RUN));
  }
}
