package dev.unbus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each test is a process of its own that reckons through days of samples on one core. */
@Execution(ExecutionMode.CONCURRENT)
@ExtendWith(NeedsPrometheus.class)
class AlertRulesIT {

    @Test
    void areUnderstoodByPrometheus() {
        Prometheus.promtool("check", "config", "--lint=all", "--lint-fatal", "prometheus.yml");
    }

    @ParameterizedTest
    @MethodSource("tests")
    void doWhatTheirTestsSay(Path test) {
        Prometheus.promtool("test", "rules", "tests/" + test.getFileName());
    }

    @Test
    void areEachTestedFiringAndNotFiring() {
        Set<String> names = new TreeSet<>();
        Observability.alerts().forEach(alert -> names.add(alert.path("alert").asText()));

        assertThat(names).hasSizeGreaterThan(5);
        assertThat(Observability.tested(true)).isEqualTo(names);
        assertThat(Observability.tested(false)).isEqualTo(names);
    }

    @Test
    void sayWhatIsWrongAndWhereItStandsWhatToDo() {
        assertThat(Observability.alerts()).allSatisfy(alert -> {
            JsonNode annotations = alert.path("annotations");
            String name = alert.path("alert").asText();
            assertThat(annotations.path("summary").asText()).isNotBlank();
            assertThat(annotations.path("description").asText()).endsWith(".");
            assertThat(annotations.path("runbook_url").asText())
                    .isEqualTo("docs/runbooks.md#" + name.toLowerCase(Locale.ROOT));
            assertThat(Observability.runbooks()).contains(name);
            assertThat(alert.at("/labels/severity").asText()).isIn("page", "ticket");
        });
    }

    private static Stream<Path> tests() {
        return Observability.files("prometheus/tests", ".yml").stream();
    }
}
