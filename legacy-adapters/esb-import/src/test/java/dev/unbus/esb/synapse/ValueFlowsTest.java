package dev.unbus.esb.synapse;

import static dev.unbus.esb.synapse.Synapse.JSON;
import static dev.unbus.esb.synapse.Synapse.SOAP;
import static dev.unbus.esb.synapse.Synapse.XML;
import static dev.unbus.esb.synapse.Synapse.allConverted;
import static dev.unbus.esb.synapse.Synapse.bus;
import static dev.unbus.esb.synapse.Synapse.envelope;
import static dev.unbus.esb.synapse.Synapse.proxy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.account.Unit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** What expressions come to as text, and in what format a payload goes on. */
class ValueFlowsTest {

    private static final String P = "platform-http:/services/P";

    private static String says(String expression) {
        return "<payloadFactory media-type=\"text\"><format>[$1]</format><args><arg expression=\"" + expression
                + "\"/></args></payloadFactory><respond/>";
    }

    private static String said(String before, String expression, String body, Map<String, Object> headers)
            throws Exception {
        try (Imported bus = proxy(before + says(expression))) {
            allConverted(bus);
            return bus.answer(P, body, headers);
        }
    }

    @Test
    void writesNumbersWithAFraction() throws Exception {
        assertThat(said("", "count(//b)", "<a><b/><b/></a>", XML)).isEqualTo("[2.0]");
        assertThat(said("", "concat('n', count(//b))", "<a><b/><b/></a>", XML)).isEqualTo("[n2]");
    }

    @Test
    void writesOneElementByItsTextAndSeveralWithTheirTags() throws Exception {
        assertThat(said("", "//b", "<a><b> 1 </b></a>", XML)).isEqualTo("[1]");
        assertThat(said("", "//b", "<a><b>1</b><b>2</b></a>", XML)).isEqualTo("[<b>1</b><b>2</b>]");
        assertThat(said("", "//b", "<a><b><c/></b></a>", XML)).isEqualTo("[<b><c/></b>]");
    }

    @Test
    void tellsANullOfJsonFromNothing() throws Exception {
        String flow = "<property name=\"p\" expression=\"json-eval($.%s)\"/>";
        assertThat(said(flow.formatted("a"), "$ctx:p", "{\"a\":null}", JSON)).isEqualTo("[null]");
        assertThat(said(flow.formatted("b"), "$ctx:p", "{\"a\":null}", JSON)).isEqualTo("[]");
    }

    @Test
    void leavesAPropertyAsItWasThatIsSetToNothing() throws Exception {
        String flow =
                "<property name=\"p\" value=\"before\"/><property name=\"p\" expression=\"get-property('none')\"/>";
        assertThat(said(flow, "$ctx:p", "<a/>", XML)).isEqualTo("[before]");
    }

    @Test
    void takesAPartOfAValueByAPattern() throws Exception {
        String flow = "<property name=\"p\" expression=\"//b\" pattern=\"(\\w+)-(\\d+)\" group=\"2\"/>";
        assertThat(said(flow, "$ctx:p", "<a><b>order-42</b></a>", XML)).isEqualTo("[42]");
        assertThat(said(flow, "$ctx:p", "<a><b>order</b></a>", XML)).isEqualTo("[]");
        String literal = "<property name=\"p\" value=\"order-42\" pattern=\"order-(.*)\" group=\"1\"/>";
        assertThat(said(literal, "$ctx:p", "<a/>", XML)).isEqualTo("[42]");
    }

    @Test
    void failsForANumberThatIsNone() throws Exception {
        String flow = "<property name=\"p\" type=\"INTEGER\" expression=\"//b\"/>" + says("$ctx:p");
        String proxy = "<proxy name=\"P\" transports=\"http\"><target><inSequence>" + flow
                + "</inSequence><faultSequence><payloadFactory media-type=\"text\"><format>failed</format></payloadFactory>"
                + "<respond/></faultSequence></target></proxy>";
        try (Imported bus = bus(proxy)) {
            assertThat(bus.answer(P, "<a><b>3</b></a>", XML)).isEqualTo("[3]");
            assertThat(bus.answer(P, "<a><b>3.0</b></a>", XML)).isEqualTo("failed");
            assertThat(bus.answer(P, "<a><b/></a>", XML)).isEqualTo("failed");
        }
    }

    @Test
    void givesAPayloadOfXmlItsFormat() throws Exception {
        String flow =
                "<payloadFactory media-type=\"xml\"><format><r xmlns=\"\">1</r></format></payloadFactory><respond/>";
        try (Imported bus = proxy(flow)) {
            Exchange exchange = bus.request(P, "{\"a\":1}", JSON);
            assertThat(exchange.getMessage().getBody(String.class)).contains(">1</r>");
            assertThat(exchange.getMessage().getHeader("Content-Type", String.class))
                    .startsWith("application/xml");
            assertThat(bus.request(P, "", Map.of()).getMessage().getHeader("Content-Type", String.class))
                    .startsWith("application/xml");
            assertThat(bus.answer(P, envelope("<a/>"), SOAP)).contains("Envelope", ">1</r>");
        }
    }

    @Test
    void putsPropertiesIntoAFormatThatNamesThem() throws Exception {
        String flow = "<property name=\"p\" type=\"OM\" expression=\"//b\"/><payloadFactory media-type=\"xml\"><format>"
                + "<r xmlns=\"\">$ctx:p</r></format></payloadFactory><respond/>";
        try (Imported bus = proxy(flow)) {
            assertThat(bus.answer(P, "<a><b>1</b></a>", XML)).isEqualTo("<r xmlns=\"\"><b>1</b></r>");
        }
    }

    @Test
    void keepsWhatStandsAroundThePartsOfAMessage() throws Exception {
        String flow = "<iterate expression=\"//b\" preservePayload=\"true\" attachPath=\"/*/*/a\" sequential=\"true\""
                + " xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\">"
                + "<target><sequence><send><endpoint><address uri=\"http://x/\"/></endpoint></send></sequence></target>"
                + "</iterate>";
        try (Imported bus = proxy(flow.replace("/*/*/a", "//a"))) {
            List<String> sent = sent(bus);
            bus.request(P, "<a><id>7</id><b>1</b><b>2</b></a>", XML);
            assertThat(sent).containsExactly("<a><id>7</id><b>1</b></a>", "<a><id>7</id><b>2</b></a>");
        }
    }

    @Test
    void putsEachPartOfJsonIntoItsPlace() throws Exception {
        String flow =
                "<iterate expression=\"json-eval($.a.b)\" preservePayload=\"true\" attachPath=\"json-eval($.a.%s)\""
                        + " sequential=\"true\"><target><sequence><send><endpoint><address uri=\"http://x/\"/></endpoint></send>"
                        + "</sequence></target></iterate>";
        try (Imported bus = proxy(flow.formatted("b"))) {
            List<String> sent = sent(bus);
            bus.request(P, "{\"a\":{\"id\":7,\"b\":[1,2]}}", JSON);
            assertThat(sent).containsExactly("{\"a\":{\"id\":7,\"b\":1}}", "{\"a\":{\"id\":7,\"b\":2}}");
        }
        try (Imported bus = proxy(flow.formatted("id"))) {
            assertThat(bus.request(P, "{\"a\":{\"id\":7,\"b\":{}}}", JSON)
                            .getMessage()
                            .getHeader(Exchange.HTTP_RESPONSE_CODE))
                    .isEqualTo(500);
        }
    }

    private static List<String> sent(Imported bus) {
        List<String> sent = new CopyOnWriteArrayList<>();
        bus.answers((uri, exchange) -> sent.add(exchange.getMessage().getBody(String.class)));
        return sent;
    }

    @Test
    void saysWhatASettingOfTheTransportNoLongerDoes() throws Exception {
        String flow = "<property name=\"enableMTOM\" value=\"%s\" scope=\"axis2\"/><respond/>";
        try (Imported bus = proxy(flow.formatted("true"))) {
            assertThat(property(bus).outcome()).contains(Outcome.DIFFERENT);
            assertThat(property(bus).reason()).contains("attachments");
        }
        try (Imported bus = proxy(flow.formatted("false"))) {
            assertThat(property(bus).outcome()).contains(Outcome.CONVERTED);
        }
    }

    private static Unit property(Imported bus) {
        return bus.units().stream()
                .filter(unit -> unit.kind().equals("property"))
                .findFirst()
                .orElseThrow();
    }
}
