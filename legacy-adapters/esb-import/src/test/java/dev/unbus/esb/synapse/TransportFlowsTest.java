package dev.unbus.esb.synapse;

import static dev.unbus.esb.synapse.Synapse.SOAP;
import static dev.unbus.esb.synapse.Synapse.XML;
import static dev.unbus.esb.synapse.Synapse.allConverted;
import static dev.unbus.esb.synapse.Synapse.bus;
import static dev.unbus.esb.synapse.Synapse.proxy;
import static dev.unbus.esb.synapse.Synapse.quote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unbus.esb.Imported;
import java.net.ConnectException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Addresses that are not HTTP, and stores with what works them off. */
class TransportFlowsTest {

    private static final String P = "platform-http:/services/P";
    private static final String PROPERTIES = "src/main/resources/imported.properties";

    private static String to(String uri) {
        return "<property name='OUT_ONLY' value='true'/><send><endpoint><address uri='" + uri + "'/></endpoint></send>";
    }

    private static void isSent(Imported bus, String... parts) throws Exception {
        allConverted(bus);
        bus.request(P, "<order/>", XML);
        assertThat(bus.sent).singleElement().asString().contains(parts).contains("<order/>");
    }

    @Test
    void sendsToAQueueAndToATopic() throws Exception {
        try (Imported bus = proxy(to(
                "jms:/Orders?transport.jms.ConnectionFactoryJNDIName=QCF&amp;transport.jms.DestinationType=queue"))) {
            isSent(bus, "unbus-jms:queue:Orders");
        }
        try (Imported bus = proxy(to("jms:/Prices?transport.jms.DestinationType=topic"))) {
            isSent(bus, "unbus-jms:topic:Prices");
        }
    }

    @Test
    void asksAQueueForAnAnswer() throws Exception {
        try (Imported bus = proxy("<call><endpoint><address uri='jms:/Orders'/></endpoint></call><respond/>")) {
            allConverted(bus);
            bus.answers((uri, exchange) -> exchange.getMessage().setBody("<done/>"));
            assertThat(bus.answer(P, "<order/>", XML)).isEqualTo("<done/>");
            assertThat(bus.sent).singleElement().asString().startsWith("jms:queue:Orders");
        }
    }

    @Test
    void writesIntoFoldersHereAndElsewhere() throws Exception {
        try (Imported bus = proxy(to("vfs:file:///data/out?transport.vfs.Append=true"))) {
            isSent(bus, "file:/data/out", "fileExist=Append");
        }
        try (Imported bus = proxy(to("vfs:ftp://bob:geheim@files:2121/in/box"))) {
            isSent(bus, "ftp://bob@files:2121/in/box", "password=RAW(secret)");
            assertThat(bus.text(PROPERTIES)).contains(".password=${").doesNotContain("geheim");
            assertThat(bus.paths().stream().map(bus::text)).noneMatch(text -> text.contains("geheim@"));
        }
    }

    @Test
    void sendsMailAndToRabbit() throws Exception {
        try (Imported bus = proxy(to("mailto:ops@example.org"))) {
            isSent(bus, "smtp:localhost", "to=ops@example.org");
        }
        try (Imported bus = proxy(to("rabbitmq:/?rabbitmq.exchange.name=ex&amp;rabbitmq.queue.routing.key=key"))) {
            isSent(bus, "spring-rabbitmq:ex", "routingKey=key");
        }
    }

    private static String from(String transports, String parameters) {
        return """
               <proxy name="P" transports="%s"><target><inSequence>%s</inSequence></target>%s</proxy>"""
                .formatted(transports, to("http://stock/"), parameters);
    }

    private static String parameter(String name, String value) {
        return "<parameter name='" + name + "'>" + value + "</parameter>";
    }

    private static void isReceived(Imported bus, String source, String option) throws Exception {
        allConverted(bus);
        bus.request(source, "<order/>", Map.of());
        assertThat(bus.sent)
                .singleElement()
                .asString()
                .startsWith("http://stock")
                .contains("<order/>");
        assertThat(bus.text("src/main/resources/camel/route-p.yaml")
                        + bus.text("src/main/resources/camel/route-p-2.yaml"))
                .contains(option);
    }

    @Test
    void receivesFromAQueue() throws Exception {
        try (Imported bus = bus(from("jms", parameter("transport.jms.Destination", "Orders")))) {
            isReceived(bus, "unbus-jms", "unbus-jms:queue:");
            assertThat(bus.text(PROPERTIES)).contains("=Orders");
        }
    }

    @Test
    void receivesFromAFolderElsewhereWithItsPassword() throws Exception {
        String parameters = parameter("transport.vfs.FileURI", "vfs:sftp://ann:geheim@files/in")
                + parameter("transport.vfs.FileNamePattern", ".*\\.xml")
                + parameter("transport.PollInterval", "15")
                + parameter("transport.vfs.ActionAfterProcess", "MOVE")
                + parameter("transport.vfs.MoveAfterProcess", "vfs:file:///done");
        try (Imported bus = bus(from("vfs", parameters))) {
            isReceived(bus, "sftp", "password=RAW(");
            assertThat(bus.text(PROPERTIES))
                    .contains(".user=ann", ".password=${")
                    .doesNotContain("geheim");
        }
    }

    @Test
    void receivesMailAndFromRabbit() throws Exception {
        String mail = parameter("transport.mail.Protocol", "imap")
                + parameter("mail.imap.host", "mail.example.org")
                + parameter("mail.imap.user", "inbox");
        try (Imported bus = bus(from("mailto", mail))) {
            isReceived(bus, "imap", "password=");
            assertThat(bus.text(PROPERTIES)).contains("mail.example.org", "inbox");
        }
        try (Imported bus = bus(from("rabbitmq", parameter("rabbitmq.queue.name", "orders")))) {
            isReceived(bus, "spring-rabbitmq", "queues=");
            assertThat(bus.text(PROPERTIES)).contains("=orders");
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

    private static String client(String id) {
        String header = id.isEmpty()
                ? ""
                : "<c:ClientID xmlns:c='http://ws.apache.org/namespaces/synapse'>" + id + "</c:ClientID>";
        return quote("IBM").replace("<s:Body>", "<s:Header>" + header + "</s:Header><s:Body>");
    }

    @Test
    void keepsAClientAtItsEndpoint() throws Exception {
        try (Imported bus = proxy(
                """
                <send><endpoint><session type="simpleClientSession"/><loadbalance>
                  <endpoint><address uri="http://one/"/></endpoint><endpoint><address uri="http://two/"/></endpoint>
                </loadbalance></endpoint></send>""")) {
            allConverted(bus);
            for (String id : List.of("a", "b", "a", "b", "a", "", "", "", "")) {
                bus.request(P, client(id), SOAP);
            }
            List<String> hosts =
                    bus.sent.stream().map(sent -> sent.substring(0, 10)).toList();
            assertThat(hosts.get(0)).isEqualTo(hosts.get(2)).isEqualTo(hosts.get(4));
            assertThat(hosts.get(1)).isEqualTo(hosts.get(3)).isNotEqualTo(hosts.get(0));
            assertThat(hosts.subList(5, 9)).contains("http://one", "http://two");
        }
    }

    @Test
    void failsAMessageForWhichAnUndeclaredPrefixIsEvaluated() throws Exception {
        try (Imported bus = bus(
                """
                <proxy name="P" transports="http"><target><inSequence>
                  <filter xpath="//q"><then><property name="x" expression="//m0:symbol/ax21:last"/></then></filter><respond/></inSequence>
                  <faultSequence><payloadFactory media-type="text"><format>failed</format></payloadFactory><respond/></faultSequence></target></proxy>""")) {
            allConverted(bus);
            assertThat(bus.answer(P, "<q/>", XML)).isEqualTo("failed");
            assertThat(bus.answer(P, "<other/>", XML)).isEqualTo("<other/>");
        }
    }

    @Test
    void takesTheSequenceOfATargetThatIsWrittenThereBeforeOneThatIsNamed() throws Exception {
        try (Imported bus = proxy("<iterate expression='//i'><target sequence='anon'><sequence>" + to("http://one/")
                + "</sequence></target></iterate>")) {
            allConverted(bus);
            bus.request(P, "<all><i>1</i><i>2</i></all>", XML);
            assertThat(bus.sent).hasSize(2);
        }
    }
}
