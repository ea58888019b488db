package dev.unbus.esb.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.output.GeneratedFiles;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifiedContextTest {

    private final Map<String, byte[]> files = new TreeMap<>();

    @Test
    void startsWhatIsSoundAndSaysWhyTheRestIsNot() {
        route("good", "timer:tick", "jms:queue:a");
        route("bad", "direct:bad", "jms:queue:a?noSuchOption=1");

        try (VerifiedContext context = VerifiedContext.start(files)) {
            assertThat(context.camel().getRoutes())
                    .extracting(route -> route.getId())
                    .containsExactly("good");
            assertThat(context.failures()).containsOnlyKeys(GeneratedFiles.routeFile("bad"));
            assertThat(context.failures().values()).singleElement().asString().contains("noSuchOption is no option");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nosuch:thing",
        "file:in?delay=soon",
        "http://127.0.0.1:9?bridgeEndpoint=perhaps",
        "sql:",
        "spring-rabbitmq:x?queues=y"
    })
    void refusesWhatTheRealComponentWouldRefuse(String uri) {
        route("bad", "direct:bad", uri);

        try (VerifiedContext context = VerifiedContext.start(files)) {
            assertThat(context.failures()).isNotEmpty();
        }
    }

    @Test
    void compilesFunctionsAndCallsThem() {
        files.put(
                GeneratedFiles.JAVA + "x/Functions.java",
                "package x; public class Functions { public Object f(org.apache.camel.Exchange e) { return \"hi\"; } }"
                        .getBytes(StandardCharsets.UTF_8));
        files.put(
                GeneratedFiles.BEANS,
                "- beans:\n  - name: functions\n    type: \"#class:x.Functions\"\n".getBytes(StandardCharsets.UTF_8));
        files.put(
                GeneratedFiles.routeFile("f"),
                "- route:\n    id: f\n    from:\n      uri: direct:f\n      steps:\n      - setBody:\n          simple: \"${bean:functions?method=f}\"\n"
                        .getBytes(StandardCharsets.UTF_8));

        try (VerifiedContext context = VerifiedContext.start(files)) {
            assertThat(context.failures()).isEmpty();
            assertThat(context.camel().createProducerTemplate().requestBody("direct:f", null, String.class))
                    .isEqualTo("hi");
        }
    }

    @Test
    void namesTheLineOfJavaThatDoesNotCompile() {
        files.put(
                GeneratedFiles.JAVA + "x/Broken.java",
                "package x;\nclass Broken { int f( }".getBytes(StandardCharsets.UTF_8));

        try (VerifiedContext context = VerifiedContext.start(files)) {
            assertThat(context.failures().get(GeneratedFiles.JAVA)).contains("Broken.java:2");
        }
    }

    private void route(String id, String from, String to) {
        files.put(
                GeneratedFiles.routeFile(id),
                "- route:\n    id: %s\n    from:\n      uri: \"%s\"\n      steps:\n      - to:\n          uri: \"%s\"\n"
                        .formatted(id, from, to)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
