package org.broadsheet.job;

import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Starts the shared runs before the first test where all of them will be read: they are made while
 * other tests run.
 */
public final class RunsAhead implements TestExecutionListener {
  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    boolean areAllRead =
        plan.countTestIdentifiers(test -> isOf(test, DeterminismTest.class)) > 0
            && plan.countTestIdentifiers(test -> isOf(test, CsvReadersTest.class)) > 0;
    if (areAllRead) {
      for (SharedRun run : SharedRun.values()) {
        run.begin();
      }
    }
  }

  private static boolean isOf(TestIdentifier test, Class<?> type) {
    TestSource source = test.getSource().orElse(null);
    return source instanceof ClassSource named && named.getClassName().equals(type.getName());
  }
}
