package org.broadsheet.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The manifest, held against the fields of the operator's resource that it may use. */
class KubernetesTest {
  private static final Map<String, Object> RESOURCE = resource();
  private static final Map<String, Object> SPEC = map(RESOURCE, "spec");
  private static final Map<String, Object> TEMPLATE = map(SPEC, "template");

  @SuppressWarnings("unchecked")
  private static Map<String, Object> resource() {
    var strict = LoadSettings.builder().setAllowDuplicateKeys(false).build();
    return (Map<String, Object>) new Load(strict).loadFromString(Schedules.read("kubernetes.yaml"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> parent, String field) {
    return (Map<String, Object>) parent.get(field);
  }

  private static void assertFields(
      Map<String, Object> object, Set<String> required, Set<String> optional) {
    assertThat(object.keySet()).containsAll(required);
    assertThat(object.keySet()).allMatch(key -> required.contains(key) || optional.contains(key));
  }

  @Test
  void everyFieldIsOneOfTheResources() {
    assertThat(RESOURCE)
        .containsOnlyKeys("apiVersion", "kind", "metadata", "spec")
        .containsEntry("apiVersion", "sparkoperator.k8s.io/v1beta2")
        .containsEntry("kind", "ScheduledSparkApplication");
    assertFields(map(RESOURCE, "metadata"), Set.of("name"), Set.of("namespace", "labels"));
    assertThat(map(RESOURCE, "metadata").get("name").toString())
        .matches("[a-z0-9]([-a-z0-9]*[a-z0-9])?");
    assertFields(
        SPEC,
        Set.of("schedule", "template"),
        Set.of(
            "suspend", "concurrencyPolicy", "successfulRunHistoryLimit", "failedRunHistoryLimit"));
    assertFields(
        TEMPLATE,
        Set.of("type", "sparkVersion", "mainApplicationFile", "driver", "executor"),
        Set.of("mode", "image", "imagePullPolicy", "mainClass", "arguments", "restartPolicy"));
    Set<String> pod = Set.of("cores", "memory", "serviceAccount", "env", "envFrom", "labels");
    assertFields(map(TEMPLATE, "driver"), Set.of(), pod);
    assertFields(map(TEMPLATE, "executor"), Set.of("instances"), pod);
  }

  @Test
  void valuesAreOfTheKindThatTheOperatorTakes() {
    assertThat(SPEC.get("successfulRunHistoryLimit")).isInstanceOf(Integer.class);
    assertThat(SPEC.get("failedRunHistoryLimit")).isInstanceOf(Integer.class);
    for (String pod : List.of("driver", "executor")) {
      assertThat(map(TEMPLATE, pod).get("cores")).isInstanceOf(Integer.class);
      assertThat(map(TEMPLATE, pod).get("memory").toString()).matches("[0-9]+[mg]");
    }
    assertThat(map(TEMPLATE, "executor").get("instances")).isInstanceOf(Integer.class);
    assertThat(TEMPLATE.get("sparkVersion")).isInstanceOf(String.class);
    assertThat((List<?>) TEMPLATE.get("arguments")).allMatch(String.class::isInstance);
    assertThat(TEMPLATE).containsEntry("type", "Java").containsEntry("mode", "cluster");
  }

  @Test
  void runsNeitherOverlapNorRepeatWhatCannotGoWell() {
    assertThat(SPEC).containsEntry("concurrencyPolicy", "Forbid");
    assertThat(TEMPLATE).containsEntry("restartPolicy", Map.of("type", "Never"));
  }

  @Test
  void itRunsOurCommandEveryMorning() throws ClassNotFoundException {
    assertThat(Class.forName(TEMPLATE.get("mainClass").toString())).hasPublicMethods("main");
    assertThat(TEMPLATE.get("mainApplicationFile").toString()).endsWith("/broadsheet.jar");
    Schedules.assertIsACommand(
        ((List<?>) TEMPLATE.get("arguments")).stream().map(Object::toString).toList());
    assertThat(Schedules.firstTime(SPEC.get("schedule").toString(), LocalDate.of(2026, 3, 15)))
        .hasToString("2026-03-15T05:30Z");
  }
}
