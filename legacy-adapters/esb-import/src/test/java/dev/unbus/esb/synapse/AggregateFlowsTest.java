package dev.unbus.esb.synapse;

import static dev.unbus.esb.synapse.Synapse.SOAP;
import static dev.unbus.esb.synapse.Synapse.XML;
import static dev.unbus.esb.synapse.Synapse.bus;
import static dev.unbus.esb.synapse.Synapse.envelope;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.account.Unit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** {@code aggregate}: when a whole is complete, and what it is made of. */
class AggregateFlowsTest {

    private static final String P = "platform-http:/services/P";

    private static Imported collecting(String condition, String onComplete, String before) {
        return bus(
                """
                <proxy name="P" transports="http"><target>
                  <inSequence>%s<iterate expression="//i" sequential="true"><target><sequence>
                    <send><endpoint><address uri="http://one/" format="pox"/></endpoint></send></sequence></target></iterate></inSequence>
                  <outSequence><aggregate>%s<onComplete %s><send/></onComplete></aggregate></outSequence>
                  <faultSequence><payloadFactory media-type="text"><format>$1</format><args><arg expression="$ctx:ERROR_MESSAGE"/></args></payloadFactory><respond/></faultSequence>
                </target></proxy>"""
                        .formatted(before, condition, onComplete));
    }

    private static final String REQUEST = "<all><i>1</i><i>2</i><i>3</i></all>";
    private static final String COUNT = "<completeCondition><messageCount min='%s' max='%s'/></completeCondition>";

    private static Imported numbered(Imported bus, String answer) {
        AtomicInteger number = new AtomicInteger();
        return bus.answers((uri, exchange) -> {
            exchange.getMessage().setHeader("Content-Type", "text/xml");
            exchange.getMessage().setBody(answer.formatted(number.incrementAndGet()));
        });
    }

    @Test
    void isCompleteWithTheLeastNumberOfMessages() throws Exception {
        try (Imported bus = numbered(collecting(COUNT.formatted("2", "-1"), "expression='//v'", ""), "<v>%d</v>")) {
            assertThat(bus.answer(P, envelope(REQUEST), SOAP))
                    .contains("<v>1</v><v>2</v>")
                    .doesNotContain("<v>3</v>");
        }
    }

    @Test
    void liftsWhatItCollectsOutOfWhatIsAroundIt() throws Exception {
        try (Imported bus =
                numbered(collecting(COUNT.formatted("-1", "-1"), "expression='//v'", ""), "<r><v>%d</v></r>")) {
            assertThat(bus.answer(P, envelope(REQUEST), SOAP))
                    .contains(":Body><v>1</v><v>2</v><v>3</v></")
                    .doesNotContain("<r>");
        }
    }

    @Test
    void answersOneRootWithoutAnEnvelope() throws Exception {
        try (Imported bus = numbered(collecting(COUNT.formatted("-1", "-1"), "expression='//v'", ""), "<v>%d</v>")) {
            assertThat(bus.answer(P, REQUEST, XML)).isEqualTo("<v>1</v>");
        }
    }

    @Test
    void failsWhenNothingIsFoundToCollect() throws Exception {
        try (Imported bus =
                numbered(collecting(COUNT.formatted("-1", "-1"), "expression='//other'", ""), "<v>%d</v>")) {
            Exchange exchange = bus.request(P, envelope(REQUEST), SOAP);
            assertThat(exchange.getMessage().getBody(String.class)).contains("Could not find matching elements");
        }
    }

    @Test
    void putsWhatItCollectsIntoTheElementThatAPropertyHolds() throws Exception {
        String root = "<property name='ROOT'><list xmlns='' kind='v'/></property>";
        try (Imported bus = numbered(
                collecting(COUNT.formatted("-1", "-1"), "expression='//v' enclosingElementProperty='ROOT'", root),
                "<v>%d</v>")) {
            Synapse.allConverted(bus);
            assertThat(bus.answer(P, REQUEST, XML)).isEqualTo("<list kind=\"v\"><v>1</v><v>2</v><v>3</v></list>");
        }
    }

    private static Imported nested(String inner) {
        return bus(
                """
                <proxy name="P" transports="http"><target>
                  <inSequence><iterate id="a" expression="//g" sequential="true"><target><sequence>
                    <iterate id="b" expression="//i" sequential="true"><target><sequence>
                    <send><endpoint><address uri="http://one/" format="pox"/></endpoint></send></sequence></target></iterate>
                    </sequence></target></iterate></inSequence>
                  <outSequence><aggregate id="b"><onComplete expression="//v">
                    <aggregate id="a"><onComplete expression="%s"><send/></onComplete></aggregate></onComplete></aggregate></outSequence>
                </target></proxy>"""
                        .formatted(inner));
    }

    @Test
    void collectsThePartsOfPartsAtOnce() throws Exception {
        String request = "<all><g><i>1</i><i>2</i></g><g><i>3</i></g></all>";
        try (Imported bus = numbered(nested("//v"), "<v>%d</v>")) {
            Synapse.allConverted(bus);
            assertThat(bus.answer(P, envelope(request), SOAP)).contains(":Body><v>1</v><v>2</v><v>3</v></");
            assertThat(bus.units())
                    .filteredOn(unit -> unit.kind().equals("aggregate"))
                    .allMatch(unit -> unit.outcome().orElseThrow() == Outcome.DIFFERENT);
        }
        try (Imported bus = nested("//other")) {
            assertThat(Synapse.stubbed(bus)).containsExactly("aggregate", "send");
        }
    }

    private static Imported copying(String aggregate) {
        String copy = "<target><sequence><call><endpoint><address uri='http://one/'"
                + " format='pox'/></endpoint></call></sequence></target>";
        return bus("<sequence name='all'><clone sequential='true'>" + copy + copy + "</clone>" + aggregate
                + "</sequence>" + Synapse.service("<sequence key='all'/><respond/>"));
    }

    @Test
    void goesOnBehindTheSequenceWithWhatItCollected() throws Exception {
        try (Imported bus = numbered(
                copying("<aggregate><onComplete expression='//v'><log/></onComplete></aggregate><enrich><source"
                        + " type='inline'><z xmlns=''/></source><target action='child' xpath='//v[1]'/></enrich>"),
                "<v>%d</v>")) {
            Synapse.allConverted(bus);
            assertThat(bus.answer(P, envelope(REQUEST), SOAP)).contains("<v>1<z/></v><v>2</v>");
            assertThat(bus.sent).hasSize(2);
        }
    }

    @Test
    void runsWhatHappensOnCompletionOnAMessageOfItsOwn() throws Exception {
        String made = "<payloadFactory><format><made xmlns=''/></format></payloadFactory>";
        try (Imported bus = numbered(
                copying("<aggregate><onComplete expression='//v'>" + made + "</onComplete></aggregate>"),
                "<v>%d</v>")) {
            assertThat(bus.answer(P, envelope(REQUEST), SOAP)).contains("<v>1</v><v>2</v>");
        }
        try (Imported bus = numbered(
                copying("<aggregate><onComplete expression='//v'>" + made + "<respond/></onComplete></aggregate>"),
                "<v>%d</v>")) {
            assertThat(bus.answer(P, envelope(REQUEST), SOAP)).contains("<made ");
        }
    }

    @Test
    void goesOnWithTheLastMessageOnAServerWithoutACall() throws Exception {
        String behind = "<aggregate><onComplete expression='//v'><payloadFactory><format><made"
                + " xmlns=''/></format></payloadFactory></onComplete></aggregate><send/>";
        String sent = "<iterate expression='//i' sequential='true'><target><sequence><send><endpoint><address"
                + " uri='http://one/' format='pox'/></endpoint></send></sequence></target></iterate>";
        try (Imported bus = numbered(
                bus("<proxy name='P' transports='http'><target><inSequence>" + sent + "</inSequence><outSequence>"
                        + behind + "</outSequence></target></proxy>"),
                "<v>%d</v>")) {
            assertThat(bus.answer(P, envelope(REQUEST), SOAP))
                    .contains("<v>3</v>")
                    .doesNotContain("<v>2</v>");
        }
    }

    private static Map.Entry<Outcome, String> outcome(Imported bus) {
        Unit unit = bus.units().stream()
                .filter(one -> one.kind().equals("aggregate"))
                .findFirst()
                .orElseThrow();
        return Map.entry(unit.outcome().orElseThrow(), unit.reason());
    }

    @Test
    void saysWhatItDoesNotKeep() throws Exception {
        try (Imported bus = collecting("<completeCondition timeout='5'/>", "expression='//v'", "")) {
            assertThat(outcome(bus))
                    .isEqualTo(Map.entry(Outcome.DIFFERENT, "it waits for all messages, however long they take"));
        }
        try (Imported bus = collecting(COUNT.formatted("{$ctx:n}", "{$ctx:m}"), "expression='//v'", "")) {
            assertThat(outcome(bus).getKey()).isEqualTo(Outcome.STUBBED);
        }
        try (Imported bus = collecting("", "expression='$ctx:path'", "")) {
            assertThat(outcome(bus).getKey()).isEqualTo(Outcome.STUBBED);
        }
    }

    private static List<String> reasons(Imported bus, String kind) {
        return bus.units().stream()
                .filter(unit -> unit.kind().equals(kind))
                .map(Unit::reason)
                .toList();
    }

    @Test
    void saysWhatMessagesGoOnBehindCopies() throws Exception {
        String json = "<aggregate><onComplete expression='json-eval($)'><log/></onComplete></aggregate>";
        try (Imported bus = copying(json + "<log/>")) {
            assertThat(reasons(bus, "aggregate")).singleElement().asString().contains("in JSON");
        }
        try (Imported bus = copying(json)) {
            assertThat(reasons(bus, "aggregate")).singleElement().asString().doesNotContain("in JSON");
        }
        try (Imported bus = copying("<log/>")) {
            assertThat(reasons(bus, "clone")).singleElement().asString().contains("not reached by its copies");
        }
    }
}
