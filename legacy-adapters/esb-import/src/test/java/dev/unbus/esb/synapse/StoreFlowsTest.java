package dev.unbus.esb.synapse;

import static dev.unbus.esb.synapse.Synapse.SOAP;
import static dev.unbus.esb.synapse.Synapse.XML;
import static dev.unbus.esb.synapse.Synapse.allConverted;
import static dev.unbus.esb.synapse.Synapse.bus;
import static dev.unbus.esb.synapse.Synapse.quote;
import static dev.unbus.esb.synapse.Synapse.stubbed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Unit;
import java.net.ConnectException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Stores: who works them off, and where to. */
class StoreFlowsTest {

    private static final String P = "platform-http:/services/P";

    private static String processor(String name, String attributes, String parameters) {
        return """
               <messageProcessor name="%s" class="org.apache.synapse.message.processor.impl.forwarder.ScheduledMessageForwardingProcessor"
                 messageStore="S" %s>%s</messageProcessor>"""
                .formatted(name, attributes, parameters);
    }

    private static Imported stored(String before, String... processors) {
        return bus("<messageStore name='S'/>" + String.join("", processors)
                + Synapse.service(before + "<store messageStore='S'/>"));
    }

    private static String endpoint(String name) {
        return "<endpoint name='" + name + "'><address uri='http://" + name + "/'/></endpoint>";
    }

    private static List<String> reasons(Imported bus) {
        return bus.units().stream()
                .filter(unit -> unit.kind().equals("messageProcessor"))
                .map(Unit::reason)
                .toList();
    }

    @Test
    void handsMessagesToItsProcessorsInTurn() throws Exception {
        try (Imported bus = stored(
                "",
                endpoint("one"),
                endpoint("two"),
                processor("A", "targetEndpoint='one'", ""),
                processor("B", "targetEndpoint='two'", ""),
                processor("C", "targetEndpoint='two'", "<parameter name='is.active'>false</parameter>"))) {
            allConverted(bus);
            bus.answers((uri, exchange) -> {});
            bus.request(P, "<a/>", XML);
            bus.request(P, "<a/>", XML);
            await().untilAsserted(() -> assertThat(bus.sent).hasSize(2));
            assertThat(bus.sent).anyMatch(sent -> sent.startsWith("http://one"));
            assertThat(bus.sent).anyMatch(sent -> sent.startsWith("http://two"));
        }
    }

    @Test
    void forwardsWhereAParameterSays() throws Exception {
        String parameter = "<parameter name='target.endpoint'>two</parameter>";
        try (Imported bus = stored("", endpoint("two"), processor("A", "", parameter))) {
            allConverted(bus);
            bus.answers((uri, exchange) -> {});
            bus.request(P, "<a/>", XML);
            await().untilAsserted(() -> assertThat(bus.sent).hasSize(1));
            assertThat(bus.sent.get(0)).startsWith("http://two");
        }
    }

    @Test
    void forwardsToAnEndpointThatIsKeptElsewhere() throws Exception {
        String unused = "<parameter name='message.processor.fault.sequence'>f</parameter>";
        try (Imported bus = stored("", processor("A", "targetEndpoint='conf:/e/far'", unused))) {
            allConverted(bus);
            assertThat(reasons(bus)).singleElement().asString().contains("set conf-e-far.url", "fault.sequence");
        }
    }

    @Test
    void takesMessagesAwayForWhichNothingSaysWhereTheyGo() throws Exception {
        try (Imported bus = stored("", processor("A", "", ""))) {
            allConverted(bus);
            bus.answers((uri, exchange) -> {});
            bus.request(P, "<a/>", XML);
            assertThat(bus.sent).isEmpty();
            assertThat(reasons(bus)).singleElement().asString().contains("taken away");
        }
        String computed = "<property name='target.endpoint' expression='//to'/>";
        try (Imported bus = stored(computed, processor("A", "", ""))) {
            assertThat(stubbed(bus)).contains("messageProcessor");
        }
    }

    private static final String STORED =
            """
            <messageStore name="S"/>
            <messageProcessor name="M" class="org.apache.synapse.message.processor.impl.forwarder.ScheduledMessageForwardingProcessor"
                messageStore="S" targetEndpoint="stock"><parameter name="client.retry.interval">5</parameter>
              <parameter name="max.delivery.attempts">3</parameter></messageProcessor>
            <endpoint name="stock"><address uri="http://stock/"/></endpoint>
            <proxy name="P" transports="http"><target><inSequence><store messageStore="S"/>
              <payloadFactory media-type="text"><format>kept</format></payloadFactory><respond/></inSequence></target></proxy>""";

    @Test
    void forwardsWhatAStoreKeepsUntilTheEndpointTakesIt() throws Exception {
        try (Imported bus = bus(STORED)) {
            allConverted(bus);
            List<String> tried = new CopyOnWriteArrayList<>();
            bus.answers((uri, exchange) -> {
                tried.add(uri);
                if (tried.size() < 2) {
                    throw new ConnectException("refused");
                }
                exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, tried.size() < 3 ? 503 : 200);
            });
            assertThat(bus.answer(P, quote("IBM"), SOAP)).isEqualTo("kept");
            await().untilAsserted(() -> assertThat(tried).hasSize(3));
        }
    }

    @Test
    void givesUpAfterTheNumberOfAttempts() throws Exception {
        try (Imported bus = bus(STORED)) {
            List<String> tried = new CopyOnWriteArrayList<>();
            bus.answers((uri, exchange) -> {
                tried.add(uri);
                throw new ConnectException("refused");
            });
            bus.answer(P, quote("IBM"), SOAP);
            await().untilAsserted(() -> assertThat(tried).hasSize(3));
            bus.answer(P, quote("IBM"), SOAP);
            await().untilAsserted(() ->
                    assertThat(tried).as("the next one is tried, too").hasSize(6));
        }
    }

    @Test
    void forwardsToTheEndpointThatMessagesName() throws Exception {
        String named = STORED.replace(" targetEndpoint=\"stock\"", "")
                .replace("<store ", "<property name=\"target.endpoint\" value=\"stock\"/><store ");
        try (Imported bus = bus(named)) {
            allConverted(bus);
            bus.answer(P, quote("IBM"), SOAP);
            await().untilAsserted(() -> assertThat(bus.sent).hasSize(1));
        }
    }

    @Test
    void keepsStoresOfOneNameInDifferentFilesApart() throws Exception {
        String file = "<definitions xmlns='http://ws.apache.org/ns/synapse'>" + STORED + "</definitions>";
        try (Imported bus = Imported.of(Map.of("one.xml", file, "two.xml", file.replace("name=\"P\"", "name=\"Q\"")))) {
            assertThat(bus.failures()).isEmpty();
        }
    }

    @Test
    void keepsInMemoryWhateverComes() throws Exception {
        try (Imported bus =
                bus("<messageStore name='kept'/>" + Synapse.service("<store messageStore='kept'/><respond/>"))) {
            for (int at = 0; at < 1001; at++) {
                assertThat(bus.answer(P, "<a/>", Synapse.XML)).isEqualTo("<a/>");
            }
        }
    }
}
