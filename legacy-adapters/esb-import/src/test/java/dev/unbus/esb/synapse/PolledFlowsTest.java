package dev.unbus.esb.synapse;

import static dev.unbus.esb.synapse.Synapse.XML;
import static dev.unbus.esb.synapse.Synapse.allConverted;
import static dev.unbus.esb.synapse.Synapse.bus;
import static dev.unbus.esb.synapse.Synapse.envelope;
import static dev.unbus.esb.synapse.Synapse.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.account.Unit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tasks and inbound endpoints, and mediators that choose by rules and counts. */
class PolledFlowsTest {

    private static final String P = "platform-http:/services/P";
    private static final String TASK = "<task name='tick' class='%s'><trigger interval='60'/>%s</task>";
    private static final String INJECTOR = "org.apache.synapse.startup.tasks.MessageInjector";

    private static Unit unit(Imported bus, String kind) {
        return bus.units().stream()
                .filter(unit -> unit.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void injectsAMessageIntoAProxyService() throws Exception {
        String task = TASK.formatted(
                INJECTOR,
                "<property name='injectTo' value='proxy'/><property name='proxyName' value='P'/>"
                        + "<property name='message'><order xmlns=''>1</order></property>");
        String flow = "<send><endpoint><address uri='http://stock/' format='pox'/></endpoint></send>";
        try (Imported bus = bus(service(flow) + task)) {
            allConverted(bus);
            assertThat(unit(bus, "task").outcome()).contains(Outcome.CONVERTED);
            bus.answers((uri, exchange) -> {});
            bus.request("timer:", "", Map.of());
            assertThat(bus.sent).singleElement().asString().endsWith("<order xmlns=\"\">1</order>");
        }
    }

    @Test
    void runsTheFaultSequenceForAnErrorOfATask() throws Exception {
        String task = TASK.formatted(
                INJECTOR,
                "<property name='injectTo' value='sequence'/><property name='sequenceName' value='S'/>"
                        + "<property name='message'><a xmlns=''/></property>");
        String sequences = "<sequence name='S'><property name='n' type='INTEGER' value='1'/><enrich>"
                + "<source type='inline'>x</source><target xpath='//none'/></enrich></sequence>"
                + "<sequence name='fault'><send><endpoint><address uri='http://alarm/'/></endpoint></send></sequence>";
        try (Imported bus = bus(task + sequences)) {
            allConverted(bus);
            bus.answers((uri, exchange) -> {});
            bus.request("timer:", "", Map.of());
            assertThat(bus.sent).singleElement().asString().contains("http://alarm/");
        }
    }

    @Test
    void injectsIntoTheMainSequenceOfItsOwnConfiguration() throws Exception {
        String all = "<definitions xmlns='http://ws.apache.org/ns/synapse'>%s</definitions>";
        String task = TASK.formatted(INJECTOR, "<property name='message'><a xmlns=''/></property>");
        String main =
                "<sequence name='main'><send><endpoint><address uri='http://stock/'/></endpoint></send></sequence>";
        try (Imported bus = Imported.of(Map.of("one.xml", all.formatted(task), "two.xml", all.formatted(main)))) {
            assertThat(bus.text("src/main/resources/camel/route-tick.yaml")).contains("direct:default-main");
            assertThat(unit(bus, "task").reason()).contains("that of the server");
        }
        try (Imported bus = bus(task + main)) {
            assertThat(bus.text("src/main/resources/camel/route-tick.yaml")).contains("direct:main\n");
            assertThat(unit(bus, "task").reason()).isEmpty();
        }
    }

    @Test
    void leavesAPlaceForClassesThatRunByAClockOrPoll() throws Exception {
        String task = TASK.formatted("com.acme.Sweep", "<property name='age' value='7'/>");
        try (Imported bus = bus(task)) {
            allConverted(bus);
            assertThat(unit(bus, "task").reason()).contains("com.acme.Sweep");
        }
        String inbound = "<inboundEndpoint name='in' class='com.acme.Poller' sequence='S' onError='S'><parameters>"
                + "<parameter name='behavior'>polling</parameter><parameter name='interval'>500</parameter></parameters>"
                + "</inboundEndpoint><sequence name='S'><drop/></sequence>";
        try (Imported bus = bus(inbound)) {
            allConverted(bus);
            assertThat(unit(bus, "inboundEndpoint").reason()).contains("com.acme.Poller");
        }
    }

    @Test
    void readsATopicThatAClassOfTheOldBusRead() throws Exception {
        String inbound = "<inboundEndpoint name='in' class='org.wso2.carbon.inbound.kafka.KafkaMessageConsumer'"
                + " sequence='S' onError='S'><parameters><parameter name='topic.name'>orders</parameter></parameters>"
                + "</inboundEndpoint><sequence name='S'><send><endpoint><address uri='http://stock/'/></endpoint></send></sequence>";
        try (Imported bus = bus(inbound)) {
            allConverted(bus);
            bus.answers((uri, exchange) -> {});
            bus.request("unbus-kafka:", "{\"a\":1}", Map.of());
            assertThat(bus.sent).singleElement().asString().contains("{\"a\":1}");
        }
    }

    @Test
    void takesTheFirstRouteThatMatches() throws Exception {
        String to =
                "<sequence><payloadFactory media-type='text'><format>%s</format></payloadFactory><respond/></sequence>";
        String flow = "<router><route expression='//b' match='x.*'><target>" + to.formatted("one") + "</target></route>"
                + "<route expression='//b'><target>" + to.formatted("two") + "</target></route></router>";
        try (Imported bus = bus(service(flow))) {
            allConverted(bus);
            assertThat(bus.answer(P, "<a><b>xy</b></a>", XML)).isEqualTo("one");
            assertThat(bus.answer(P, "<a><b>z</b></a>", XML)).isEqualTo("two");
            assertThat(bus.answer(P, "<a/>", XML)).isNullOrEmpty();
        }
    }

    @Test
    void collectsAsManyMessagesAsAPropertySays() throws Exception {
        String flow = "<proxy name='P' transports='http'><target><inSequence><property name='n' value='2'/>"
                + "<iterate expression='//b' sequential='true'><target><sequence><send><endpoint><address uri='http://x/'/>"
                + "</endpoint></send></sequence></target></iterate></inSequence><outSequence><aggregate><completeCondition>"
                + "<messageCount min=\"{get-property('n')}\" max='-1'/></completeCondition><onComplete expression='//b'>"
                + "<send/></onComplete></aggregate></outSequence></target></proxy>";
        try (Imported bus = bus(flow)) {
            allConverted(bus);
            bus.answers((uri, exchange) -> {});
            String all = envelope("<a><b>1</b><b>2</b><b>3</b></a>");
            assertThat(bus.answer(P, all, Synapse.SOAP))
                    .contains("<b>1</b><b>2</b>")
                    .doesNotContain("<b>3</b>");
        }
    }

    @Test
    void readsSecretsOfTheVaultAndTextsOfTheRegistry() throws Exception {
        String flow = "<property name='p' expression=\"wso2:vault-lookup('db.password')\"/>"
                + "<property name='r' expression=\"get-property('registry', 'conf:/greeting.txt')\"/>"
                + "<payloadFactory media-type='text'><format>$1 $2</format><args><arg expression='$ctx:p'/>"
                + "<arg expression='$ctx:r'/></args></payloadFactory><respond/>";
        String all = "<definitions xmlns='http://ws.apache.org/ns/synapse'>" + service(flow) + "</definitions>";
        try (Imported bus = Imported.of(Map.of("app/src/main/a.xml", all, "app/src/main/conf/greeting.txt", "hello"))) {
            allConverted(bus);
            assertThat(bus.answer(P, "<a/>", XML)).endsWith(" hello");
            assertThat(List.copyOf(bus.paths()).toString()).isNotEmpty();
        }
    }

    @Test
    void keepsTheMessagesOfATableInAQueue() throws Exception {
        String store = "<messageStore name='S' class='org.apache.synapse.message.store.impl.jdbc.JDBCMessageStore'>"
                + "<parameter name='store.jdbc.table'>t</parameter></messageStore>";
        try (Imported bus = bus(service("<store messageStore='S'/>") + store)) {
            allConverted(bus);
            assertThat(unit(bus, "messageStore").reason()).contains("instead of a table");
            bus.answers((uri, exchange) -> {});
            bus.request(P, "<a/>", XML);
            assertThat(bus.sent).singleElement().asString().contains("unbus-jms:queue:");
        }
    }

    @Test
    void runsATaskForTheSequenceThatTheServerHas() throws Exception {
        String task = TASK.formatted(INJECTOR, "<property name='message'><a xmlns=''/></property>");
        try (Imported bus = bus(task)) {
            allConverted(bus);
            bus.request("timer:", null, Map.of());
            assertThat(bus.sent).isEmpty();
            assertThat(unit(bus, "task").reason()).contains("main is not among the sources");
        }
    }
}
