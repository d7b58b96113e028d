package org.broadsheet.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The DAG, run by Python with classes in the place of Airflow's that keep what they are given. */
class AirflowTest {
  private static final String DAG = "jobs/schedule/broadsheet_daily.py";

  /** Of SparkSubmitOperator and of the operator that it is one of. */
  private static final List<String> OPERATOR =
      List.of(
          "application",
          "java_class",
          "application_args",
          "deploy_mode",
          "driver_memory",
          "task_id",
          "retries",
          "retry_delay",
          "execution_timeout",
          "outlets");

  @TempDir Path folder;

  @BeforeEach
  void pythonIsThere() {
    assumeTrue(Schedules.isInstalled("python3"), "Not checked: there is no python3 here.");
  }

  private static JsonNode facts(String airflow) throws IOException {
    String facts = "src/test/resources/schedule/airflow_facts.py";
    return new ObjectMapper().readTree(Schedules.output("python3", "-B", facts, DAG, airflow));
  }

  private static JsonNode made(JsonNode facts, String type) {
    return StreamSupport.stream(facts.get("made").spliterator(), false)
        .filter(object -> object.get("class").asText().equals(type))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void pythonCompilesIt() {
    String compile =
        "import py_compile, sys; py_compile.compile(sys.argv[1], sys.argv[2], doraise=True)";
    String compiled = folder.resolve("dag.pyc").toString();
    assertThat(Schedules.output("python3", "-W", "error", "-c", compile, DAG, compiled)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3"})
  void oneTaskRunsOurCommandForTheDayBefore(String airflow) throws IOException {
    JsonNode facts = facts(airflow);
    JsonNode task = made(facts, "BroadsheetOperator");
    assertThat(facts.get("made")).hasSize(4);
    List<String> given = new ArrayList<>();
    task.fieldNames().forEachRemaining(given::add);
    given.removeAll(List.of("class", "args"));
    assertThat(given).containsExactlyInAnyOrderElementsOf(OPERATOR);
    assertThat(task.get("application").asText()).isEqualTo(Schedules.HOME + "/broadsheet.jar");
    assertThat(task.get("java_class").asText()).isEqualTo("org.broadsheet.Main");
    List<String> arguments = new ArrayList<>();
    task.get("application_args").forEach(word -> arguments.add(word.asText()));
    assertThat(arguments).endsWith("--to", "{{ data_interval_start | ds }}");
    arguments.set(arguments.size() - 1, "2026-03-15");
    Schedules.assertIsACommand(arguments);
  }

  @Test
  void itRunsOnceADayAndOneAtATime() throws IOException {
    JsonNode facts = facts("3");
    JsonNode times = made(facts, "Timetable");
    assertThat(Schedules.firstTime(times.get("args").get(0).asText(), LocalDate.of(2026, 3, 15)))
        .hasToString("2026-03-15T05:30Z");
    assertThat(times.get("timezone").asText()).isEqualTo("UTC");
    assertThat(made(facts, "DAG").get("max_active_runs").asInt()).isEqualTo(1);
  }

  @Test
  void itsAssetIsThePointerToTheNewManifest() throws IOException {
    JsonNode task = made(facts("3"), "BroadsheetOperator");
    assertThat(task.get("outlets").get(0).get("uri").asText())
        .isEqualTo("s3a://lake/reports/latest.json");
    assertThat(task.get("application_args").toString()).contains("\"s3a://lake/reports\"");
  }

  @Test
  void wrongUsageAndFailedChecksAreNotTriedAgain() throws IOException {
    JsonNode facts = facts("3");
    assertThat(made(facts, "BroadsheetOperator").get("retries").asInt()).isPositive();
    assertThat(facts.get("endings"))
        .hasToString(
            "{\"0\":\"succeeded\",\"1\":\"up for retry\",\"2\":\"failed\",\"3\":\"failed\","
                + "\"4\":\"up for retry\",\"137\":\"up for retry\"}");
  }
}
