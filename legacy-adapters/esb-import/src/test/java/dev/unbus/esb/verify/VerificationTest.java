package dev.unbus.esb.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Estate;
import dev.unbus.esb.Estate.ImportedProject;
import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.RestApi;
import dev.unbus.esb.dialect.RestApi.Operation;
import dev.unbus.esb.output.ProjectWriter;
import dev.unbus.esb.output.ProjectWriter.Written;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.source.LegacyProject;
import dev.unbus.esb.source.SourceException;
import dev.unbus.esb.source.XmlReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.model.RouteDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerificationTest {

    private Conversion conversion;

    @BeforeEach
    void convertTwoRoutes() throws SourceException {
        Element root =
                XmlReader.read("bus/flows.xml", "<flows><flow/><flow/></flows>".getBytes(StandardCharsets.UTF_8));
        conversion = new Conversion(new LegacyProject("bus", List.of()), "test", List.of(root));
        List<Element> flows = root.children("flow");
        route("good", flows.get(0), "log:good");
        route("bad", flows.get(1), "file:in?noSuchOption=1");
    }

    private void route(String id, Element origin, String to) {
        conversion.account().open(origin, "flow", id);
        conversion.route(id, origin, (RouteDefinition route) -> {
            route.from("direct:" + id).to(to);
            conversion.account().settle(origin, Outcome.CONVERTED, "");
        });
    }

    @Test
    void setsARouteAsideThatDoesNotStart() {
        Estate estate = written();
        Verification verification = Verification.of(estate, name -> {});

        assertThat(outcomes()).containsExactly(Outcome.CONVERTED, Outcome.FAILED);
        Map<String, byte[]> files = files(verification.startable(estate));
        assertThat(files)
                .containsKeys("src/main/resources/camel/route-good.yaml", "not-started/route-bad.yaml")
                .doesNotContainKey("src/main/resources/camel/route-bad.yaml");
        try (VerifiedContext context = VerifiedContext.start(files)) {
            assertThat(context.failures()).isEmpty();
            assertThat(context.camel().getRoute("good")).isNotNull();
        }
    }

    @Test
    void failsTheRoutesOfAnApiThatIsNotServed() {
        conversion.api(
                new RestApi("stock", "/stock", List.of(new Operation("get", "/of", "good", "", List.of(), List.of()))));
        Estate estate = with("src/main/resources/camel/rest-stock.yaml", "- rest: {nonsense: true}\n");

        Verification.of(estate, name -> {});

        assertThat(outcomes()).containsExactly(Outcome.FAILED, Outcome.FAILED);
    }

    @Test
    void failsAllRoutesWithWhatTheyShare() {
        Estate estate = with("src/main/resources/camel/beans.yaml", "- beans: nonsense\n");

        Verification.of(estate, name -> {});

        assertThat(outcomes()).containsExactly(Outcome.FAILED, Outcome.FAILED);
    }

    @Test
    void servesAllMethodsOfAPathInOneRoute() {
        conversion.api(new RestApi(
                "stock",
                "/stock",
                List.of(
                        new Operation("post", "/*", "good", "", List.of(), List.of()),
                        new Operation("get", "/*", "good", "", List.of(), List.of()))));
        Estate estate = written();

        assertThat(new String(
                        files(estate).get("src/main/resources/camel/rest-stock-below.yaml"), StandardCharsets.UTF_8))
                .contains("httpMethodRestrict=GET,POST");
        Verification.of(estate, name -> {});
        assertThat(outcomes()).containsExactly(Outcome.CONVERTED, Outcome.FAILED);
    }

    private Estate written() {
        return estate(new ProjectWriter("team").write(conversion));
    }

    private Estate with(String path, String text) {
        return estate(new ProjectWriter("team")
                .write(conversion).stream()
                        .map(written -> new Written(written.cut(), and(written.files(), path, text)))
                        .toList());
    }

    private static Map<String, byte[]> and(Map<String, byte[]> files, String path, String text) {
        Map<String, byte[]> more = new HashMap<>(files);
        more.put(path, text.getBytes(StandardCharsets.UTF_8));
        return more;
    }

    private Estate estate(List<Written> integrations) {
        return new Estate(List.of(new ImportedProject(conversion.project(), conversion, integrations)), List.of(), 1);
    }

    private static Map<String, byte[]> files(Estate estate) {
        Map<String, byte[]> files = new HashMap<>();
        estate.projects().get(0).integrations().stream().map(Written::files).forEach(files::putAll);
        return files;
    }

    private List<Outcome> outcomes() {
        return conversion.account().units().stream()
                .map(unit -> unit.outcome().orElseThrow())
                .toList();
    }
}
