package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Route configurations of Camel 3, which routes name or have without asking. */
class RouteConfigurationFlowsTest {

    private static final String FAILING =
            "<throwException exceptionType='java.lang.IllegalStateException' message='no stock'/>";

    private static String handling(String attributes, String answer) {
        return """
                <routeConfiguration %s>
                  <onException>
                    <exception>java.lang.IllegalStateException</exception>
                    <handled><constant>true</constant></handled>
                    <transform><constant>%s</constant></transform>
                  </onException>
                </routeConfiguration>
                """
                .formatted(attributes, answer);
    }

    private static String route(String attributes, String name) {
        return "<route id='%s' %s><from uri='direct:%s'/>%s</route>".formatted(name, attributes, name, FAILING);
    }

    @Test
    void handlesWhatFailsInRoutesThatNameTheConfiguration() throws Exception {
        try (Imported flow = Imported.of(Spring.context(handling("id='sorry'", "sorry")
                + handling("id='later'", "later")
                + handling("id='never'", "never")
                + route("", "open")
                + route("routeConfigurationId='sorry'", "one")
                + route("routeConfigurationId='lat*'", "two")))) {
            assertThat(flow.failures()).isEmpty();
            assertThatThrownBy(() -> flow.answer("direct:open", "x", Map.of())).hasMessageContaining("no stock");
            assertThat(flow.answer("direct:one", "x", Map.of())).isEqualTo("sorry");
            assertThat(flow.answer("direct:two", "x", Map.of())).isEqualTo("later");
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT)).containsExactly("no route has it, and it is left out");
        }
    }

    @Test
    void handlesWhatFailsInAllFilesOfRoutes() throws Exception {
        String namespace = " xmlns='http://camel.apache.org/schema/spring'>";
        try (Imported flow = Imported.of(Map.of(
                "a-routes.xml",
                "<routes" + namespace + route("", "open") + route("routeConfigurationId='one'", "one") + "</routes>",
                "b-routes.xml",
                "<routes" + namespace + route("", "other") + "</routes>",
                "c-handling.xml",
                "<routeConfigurations" + namespace + handling("", "any") + handling("id='one'", "one")
                        + "</routeConfigurations>"))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.answer("direct:open", "x", Map.of())).isEqualTo("any");
            assertThat(flow.answer("direct:one", "x", Map.of())).isEqualTo("one");
            assertThat(flow.answer("direct:other", "x", Map.of())).isEqualTo("any");
            assertThat(Spring.kinds(flow, Outcome.CONVERTED)).contains("routeConfiguration", "onException");
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
        }
    }

    @Test
    void keepsTheErrorHandlerOfAConfiguration() {
        String configuration =
                """
                <routeConfiguration id="again">
                  <errorHandler><defaultErrorHandler><redeliveryPolicy maximumRedeliveries="2"/></defaultErrorHandler></errorHandler>
                </routeConfiguration>
                """;
        try (Imported flow =
                Imported.of(Spring.context(configuration + route("routeConfigurationId='again'", "one")))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.text("src/main/resources/camel/configuration-one-handling.yaml"))
                    .contains("maximumRedeliveries: \"2\"");
        }
    }

    @Test
    void readsFilesWithOneElementEach() throws Exception {
        try (Imported flow = Imported.of(Map.of(
                "resources/route.xml", route("routeConfigurationId='sorry, inJava'", "one"),
                "resources/sorry.xml", handling("id='sorry'", "sorry")))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.answer("direct:one", "x", Map.of())).isEqualTo("sorry");
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .containsExactly(
                            "without the route configurations [inJava], which are not in the XML of the sources");
        }
    }
}
