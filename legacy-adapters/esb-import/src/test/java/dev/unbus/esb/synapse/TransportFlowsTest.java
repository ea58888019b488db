package dev.unbus.esb.synapse;

import static dev.unbus.esb.synapse.Synapse.SOAP;
import static dev.unbus.esb.synapse.Synapse.XML;
import static dev.unbus.esb.synapse.Synapse.allConverted;
import static dev.unbus.esb.synapse.Synapse.bus;
import static dev.unbus.esb.synapse.Synapse.proxy;
import static dev.unbus.esb.synapse.Synapse.quote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Addresses that are not HTTP. */
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
            assertThat(bus.sent).singleElement().asString().startsWith("jms:queue:Orders?requestTimeout=30000");
        }
        String replies =
                "<call><endpoint><address uri='jms:/Orders?transport.jms.ReplyDestination=Done'/></endpoint></call>";
        try (Imported bus = proxy(replies)) {
            allConverted(bus);
            bus.request(P, "<order/>", XML);
            assertThat(bus.sent).singleElement().asString().contains("replyToType=Shared", "replyTo=Done");
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

    private static Object fileName(String address, String before) throws Exception {
        try (Imported bus = proxy(before + to(address))) {
            AtomicReference<Object> name = new AtomicReference<>();
            bus.answers((uri, exchange) -> name.set(exchange.getMessage().getHeader("CamelFileName")));
            bus.request(P, "<order/>", Map.of("Content-Type", "application/xml", "CamelFileName", "read.xml"));
            return name.get();
        }
    }

    @Test
    void namesAFileAsTheOldBusDid() throws Exception {
        String said = "<property name='transport.vfs.ReplyFileName' value='a.txt' scope='transport'/>";
        assertThat(fileName("vfs:file:///out", "")).isEqualTo("response.xml");
        assertThat(fileName("vfs:file:///out", said)).isEqualTo("a.txt");
        assertThat(fileName("vfs:file:///out?transport.vfs.ReplyFileName=b.txt", ""))
                .isEqualTo("b.txt");
        assertThat(fileName("vfs:file:///out/whole.xml", said)).isEqualTo("whole.xml");
        assertThat(fileName("vfs:file:///out", said.replace("a.txt", "${body}")))
                .isNull();
        try (Imported bus = proxy(to("vfs:file:///out/whole.xml"))) {
            isSent(bus, "file:/out ");
        }
    }

    @Test
    void saysWhatFileItReads() throws Exception {
        String log = "<payloadFactory media-type='text'><format>$1 $2</format><args><arg expression='$trp:FILE_NAME'/>"
                + "<arg expression=\"get-property('transport', 'FILE_PATH')\"/></args></payloadFactory>";
        try (Imported bus = bus(from("vfs", parameter("transport.vfs.FileURI", "vfs:file:///in"))
                .replace("<inSequence>", "<inSequence>" + log))) {
            bus.request(
                    "file:", "<order/>", Map.of("CamelFileNameOnly", "a.xml", "CamelFileAbsolutePath", "/in/a.xml"));
            assertThat(bus.sent).singleElement().asString().contains("a.xml /in/a.xml");
        }
    }

    @Test
    void saysThatAFileIsWrittenAlsoWhereTheOldBusRefused() throws Exception {
        try (Imported bus = proxy("<send><endpoint><address uri='vfs:file:///out'/></endpoint></send>")) {
            allConverted(bus);
            assertThat(bus.units())
                    .filteredOn(unit -> unit.kind().equals("send"))
                    .singleElement()
                    .satisfies(send -> assertThat(send.reason()).contains("the old bus refused"));
        }
    }

    @Test
    void writesTheAnswerToAFileWhereTheServiceSays() throws Exception {
        String parameters = parameter("transport.vfs.FileURI", "vfs:file:///in")
                + parameter("transport.vfs.ReplyFileURI", "vfs:file:///replies")
                + parameter("transport.vfs.ReplyFileName", "reply.xml");
        String proxy = "<proxy name='P' transports='vfs'><target><inSequence>%s</inSequence></target>" + parameters
                + "</proxy>";
        try (Imported bus = bus(proxy.formatted("<respond/>"))) {
            allConverted(bus);
            AtomicReference<Object> name = new AtomicReference<>();
            bus.answers((uri, exchange) -> name.set(exchange.getMessage().getHeader("CamelFileName")));
            bus.request("file:", "<order/>", Map.of("CamelFileName", "read.xml"));
            assertThat(bus.sent)
                    .singleElement()
                    .asString()
                    .startsWith("file:/replies")
                    .contains("<order/>");
            assertThat(name.get()).isEqualTo("reply.xml");
        }
        try (Imported bus = bus(proxy.formatted("<drop/>"))) {
            bus.answers((uri, exchange) -> {});
            bus.request("file:", "<order/>", Map.of());
            assertThat(bus.sent).isEmpty();
        }
    }

    @Test
    void waitsForTheReplyOfRabbit() throws Exception {
        try (Imported bus = proxy(
                "<call><endpoint><address uri='rabbitmq:/?rabbitmq.queue.routing.key=key'/></endpoint></call><respond/>")) {
            allConverted(bus);
            bus.answers((uri, exchange) -> exchange.getMessage().setBody("<done/>"));
            assertThat(bus.answer(P, "<order/>", XML)).isEqualTo("<done/>");
            assertThat(bus.sent).singleElement().asString().contains("exchangePattern=InOut");
            assertThat(bus.units())
                    .filteredOn(unit -> unit.kind().equals("call"))
                    .singleElement()
                    .satisfies(call -> assertThat(call.reason()).contains("replyto"));
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
