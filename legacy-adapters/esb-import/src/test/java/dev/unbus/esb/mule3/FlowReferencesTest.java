package dev.unbus.esb.mule3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which flows are waited for by those that refer to them. */
class FlowReferencesTest {

    private static final String ONE_WAY = "<jms:inbound-endpoint queue='in'/>";
    private static final String REFERS = "<flow-ref name='other'/>";

    private static String flow(String attributes, String steps) {
        return "<flow name='orders' " + attributes + ">" + steps + "</flow>";
    }

    private static String other(String element) {
        return "<" + element + " name='other'><set-payload value='changed'/></" + element.replaceFirst(" .*", "") + ">";
    }

    private static String result(String flows, String uri) throws Exception {
        try (Imported app = Mule3.app(flows)) {
            assertThat(app.failures()).isEmpty();
            return app.answer(uri, "text", Map.of("Content-Type", "text/plain"));
        }
    }

    @Test
    void flowOfAOneWayMessageGoesOnBesideAnotherFlow() throws Exception {
        String jms = "unbus-jms:queue:in";
        assertThat(result(flow("", ONE_WAY + REFERS) + other("flow"), jms)).isEqualTo("text");
        assertThat(result(
                        flow("", ONE_WAY + "<choice><when expression='#[true]'>" + REFERS + "</when></choice>")
                                + other("flow"),
                        jms))
                .isEqualTo("text");
        assertThat(result(flow("", ONE_WAY + REFERS) + other("sub-flow"), jms)).isEqualTo("changed");
    }

    @Test
    void flowThatIsSynchronousIsWaitedFor() throws Exception {
        String jms = "unbus-jms:queue:in";
        assertThat(result(flow("", ONE_WAY + REFERS) + other("flow processingStrategy='synchronous'"), jms))
                .isEqualTo("changed");
        assertThat(result(flow("processingStrategy='synchronous'", ONE_WAY + REFERS) + other("flow"), jms))
                .isEqualTo("changed");
        assertThat(result(
                        "<configuration defaultProcessingStrategy='synchronous'/>" + flow("", ONE_WAY + REFERS)
                                + other("flow"),
                        jms))
                .isEqualTo("changed");
        assertThat(result(
                        flow("", ONE_WAY + REFERS + "<rollback-exception-strategy maxRedeliveryAttempts='2'/>")
                                + other("flow"),
                        jms))
                .isEqualTo("changed");
        assertThat(result(
                        flow(
                                        "",
                                        ONE_WAY.replace(
                                                        "/>",
                                                        "><jms:transaction"
                                                                + " action='ALWAYS_BEGIN'/></jms:inbound-endpoint>")
                                                + REFERS)
                                + other("flow"),
                        jms))
                .isEqualTo("changed");
    }

    @Test
    void flowThatSomeoneWaitsForWaitsItself() throws Exception {
        assertThat(result(Mule3.listening(REFERS) + other("flow"), "platform-http:/orders"))
                .isEqualTo("changed");
        assertThat(result(
                        Mule3.listening("<enricher target='#[flowVars.v]'>" + REFERS
                                        + "</enricher><set-payload value='#[flowVars.v]'/>")
                                + other("flow"),
                        "platform-http:/orders"))
                .isEqualTo("changed");
    }

    @Test
    void flowOfEitherSaysSo() {
        try (Imported app = Mule3.app("<flow name='one'>" + ONE_WAY + "<flow-ref name='between'/></flow>"
                + Mule3.listening("<flow-ref name='between'/>") + "<sub-flow name='between'>" + REFERS + "</sub-flow>"
                + other("flow"))) {
            assertThat(app.units())
                    .filteredOn(unit -> unit.kind().equals("flow-ref"))
                    .extracting(unit -> unit.reason())
                    .containsExactly(
                            "",
                            "",
                            "waits for the flow in any case: on the old bus only for messages that"
                                    + " someone waits for");
        }
    }
}
