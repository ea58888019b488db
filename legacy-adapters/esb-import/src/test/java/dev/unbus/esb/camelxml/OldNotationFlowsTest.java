package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Notations of the first years of Camel 2, and of components, that are others today. */
class OldNotationFlowsTest {

    private static String route(String steps) {
        return Spring.context("<route id='r'><from uri='direct:r'/>" + steps + "</route>");
    }

    @Test
    void readsTheOperatorsThatWereWords() throws Exception {
        try (Imported flow = Imported.of(
                route("<filter><simple>${header.a} == 'x and y' and ${header.b} == null or ${header.c} == 1</simple>"
                        + "<setBody><constant>through</constant></setBody></filter>"))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(flow.answer("direct:r", "no", Map.of("a", "x and y"))).isEqualTo("through");
            assertThat(flow.answer("direct:r", "no", Map.of("a", "x"))).isEqualTo("no");
        }
    }

    @Test
    void takesTheHeaderOfARoutingSlip() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context("<route id='r'><from uri='direct:r'/><routingSlip headerName='slip'/></route>"
                        + "<route><from uri='direct:a'/><setBody><simple>${body}a</simple></setBody></route>"))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.answer("direct:r", "x", Map.of("slip", "direct:a,direct:a")))
                    .isEqualTo("xaa");
        }
    }

    @Test
    void callsAKamelet() {
        try (Imported flow = Imported.of(route("<kamelet name='log-sink'/>"))) {
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(flow.text("src/main/resources/camel/route-r.yaml")).contains("kamelet:log-sink");
        }
    }

    @Test
    void movesWhatStoodInThePathToOptions() {
        try (Imported flow = Imported.of(
                route("<to uri='ssh:ann:secret@host:22?pollCommand=ls'/><to uri='telegram:bots/t0ken'/>"))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(flow.text("src/main/resources/camel/route-r.yaml"))
                    .contains("username={{ssh.username}}", "authorizationToken={{telegram.authorization-token}}")
                    .doesNotContain("secret", "t0ken");
        }
    }

    @Test
    void readsAnEndpointThatIsAKey() throws Exception {
        try (Imported flow = Imported.of(Map.of(
                "resources/camel.xml",
                route("<to uri='properties:next'/>"),
                "resources/app.properties",
                "next=jms:queue:after"))) {
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            flow.request("direct:r", "x", Map.of());
            assertThat(flow.sent).hasSize(1).allMatch(sent -> sent.contains("queue:after"));
        }
    }
}
