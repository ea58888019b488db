package dev.unbus.esb.synapse;

import static dev.unbus.esb.synapse.Synapse.SOAP;
import static dev.unbus.esb.synapse.Synapse.XML;
import static dev.unbus.esb.synapse.Synapse.allConverted;
import static dev.unbus.esb.synapse.Synapse.bus;
import static dev.unbus.esb.synapse.Synapse.envelope;
import static dev.unbus.esb.synapse.Synapse.proxy;
import static dev.unbus.esb.synapse.Synapse.quote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** With what message a flow goes on after a call, and what a client without SOAP gets for a fault. */
class CallFlowsTest {

    private static final String P = "platform-http:/services/P";
    private static final String ELEVEN = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String STOCK = "<endpoint><address uri=\"http://stock/\"/></endpoint>";

    private static String says(String... expressions) {
        StringBuilder text = new StringBuilder("<payloadFactory media-type=\"text\"><format>");
        for (int at = 1; at <= expressions.length; at++) {
            text.append(at == 1 ? "$" : " $").append(at);
        }
        text.append("</format><args>");
        for (String expression : expressions) {
            text.append("<arg evaluator=\"xml\" expression=\"")
                    .append(expression)
                    .append("\"/>");
        }
        return text.append("</args></payloadFactory><respond/>").toString();
    }

    private static Map<String, Object> with(String header, String value) {
        Map<String, Object> headers = new HashMap<>(SOAP);
        headers.put(header, value);
        return headers;
    }

    @Test
    void goesOnWithTheRequestAfterACallThatGoesOneWay() throws Exception {
        String call =
                "<property name=\"OUT_ONLY\" expression=\"//*[local-name()='symbol']\"/><call>" + STOCK + "</call>";
        try (Imported bus = proxy(call + says("local-name(//*[local-name()='Body']/*)"))) {
            bus.answers((uri, exchange) -> exchange.getMessage().setBody(envelope("<answer/>")));
            assertThat(bus.answer(P, quote("true"), SOAP)).isEqualTo("getQuote");
            assertThat(bus.answer(P, quote("false"), SOAP)).isEqualTo("answer");
            assertThat(bus.sent).hasSize(2);
        }
    }

    @Test
    void keepsTheHeadersOfTheRequestWhenACallBlocks() throws Exception {
        String call = "<call blocking=\"true\">" + STOCK + "</call>"
                + says("get-property('transport', 'from')", "get-property('axis2', 'HTTP_SC')", "//a");
        try (Imported bus = proxy(call)) {
            bus.answers((uri, exchange) -> headed(exchange, "stock"));
            assertThat(bus.answer(P, quote("x"), with("from", "client"))).isEqualTo("client 201 1");
        }
        try (Imported bus = proxy("<property name=\"BLOCKING_SENDER_PRESERVE_REQ_HEADERS\" value=\"false\"/>" + call)) {
            bus.answers((uri, exchange) -> headed(exchange, "stock"));
            assertThat(bus.answer(P, quote("x"), with("from", "client"))).isEqualTo("stock 201 1");
        }
    }

    private static void headed(Exchange exchange, String from) {
        exchange.getMessage().setHeader("from", from);
        exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, 201);
        exchange.getMessage().setBody(envelope("<a>1</a>"));
    }

    @Test
    void failsACalloutThatIsAnsweredAFault() throws Exception {
        String flow =
                "<inSequence><callout serviceURL=\"http://stock/\"><source type=\"envelope\"/><target key=\"got\"/></callout>"
                        + "<respond/></inSequence><faultSequence>"
                        + says("get-property('ERROR_MESSAGE')", "get-property('BLOCKING_SENDER_ERROR')")
                        + "</faultSequence>";
        try (Imported bus = bus("<proxy name=\"P\" transports=\"http\"><target>" + flow + "</target></proxy>")) {
            String fault = "<s:Fault xmlns:s='" + ELEVEN
                    + "'><faultcode>s:Late</faultcode><faultstring>too late</faultstring></s:Fault>";
            bus.answers((uri, exchange) -> exchange.getMessage().setBody(envelope(fault)));
            assertThat(bus.answer(P, quote("IBM"), SOAP)).isEqualTo("too late true");
        }
    }

    @Test
    void tellsAClientWithoutSoapTheReasonOfASoapFault() throws Exception {
        String fault = "<makefault version=\"soap11\"><code value=\"s:Server\" xmlns:s=\"" + ELEVEN
                + "\"/><reason value=\"a &lt; b\"/>%s</makefault><send/>";
        try (Imported bus = proxy(fault.formatted(""))) {
            Exchange exchange = bus.request(P, "<q/>", XML);
            assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("<Exception>a &lt; b</Exception>");
            assertThat(exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))
                    .isEqualTo(500);
        }
        try (Imported bus = proxy(fault.formatted("<detail>more</detail>"))) {
            assertThat(bus.answer(P, "<q/>", XML)).isEqualTo("<Exception>more</Exception>");
        }
    }

    @Test
    void handsTheEnvelopeOfASoapServiceToAClientWithoutSoapUnlessTheFormatIsChanged() throws Exception {
        String flow =
                "<call><endpoint><address uri=\"http://stock/\" format=\"soap11\"/></endpoint></call>%s<respond/>";
        String json = "<property name=\"messageType\" value=\"application/json\" scope=\"axis2\"/>";
        try (Imported bus = proxy(flow.formatted(""))) {
            bus.answers((uri, exchange) -> headed(exchange, "stock"));
            assertThat(bus.answer(P, "<q/>", XML)).contains(ELEVEN, ":Body><a>1</a></");
        }
        try (Imported bus = proxy(flow.formatted(json))) {
            bus.answers((uri, exchange) -> headed(exchange, "stock"));
            assertThat(bus.answer(P, "<q/>", XML)).isEqualTo("{\"a\":1}");
        }
    }

    @Test
    void knowsThatASendBehindAFaultGoesToTheClient() throws Exception {
        String fault = "<makefault%s><code value='a:b' xmlns:a='urn:a'/><reason value='r'/></makefault>";
        assertThat(ofSend(fault.formatted("") + "<filter xpath='//q'><then><send/></then></filter>"))
                .isEqualTo(Outcome.CONVERTED);
        assertThat(ofSend("<property name='RESPONSE' value='true'/><send/>")).isEqualTo(Outcome.CONVERTED);
        assertThat(ofSend(fault.formatted(" response='false'") + "<send/>")).isEqualTo(Outcome.DIFFERENT);
        assertThat(ofSend("<filter xpath='//q'><then>" + fault.formatted("") + "</then></filter><send/>"))
                .isEqualTo(Outcome.DIFFERENT);
    }

    private static Outcome ofSend(String mediators) throws Exception {
        try (Imported bus = proxy(mediators)) {
            return bus.units().stream()
                    .filter(unit -> unit.kind().equals("send"))
                    .findFirst()
                    .orElseThrow()
                    .outcome()
                    .orElseThrow();
        }
    }

    @Test
    void saysWhereAnErrorIsAnsweredByNobody() throws Exception {
        String quiet = "<sequence name='quiet'><log/><drop/></sequence>";
        String loud =
                "<sequence name='loud'><makefault><code value='a:b' xmlns:a='urn:a'/><reason value='r'/></makefault><send/></sequence>";
        assertThat(silent("<target faultSequence='quiet'/>", quiet)).isTrue();
        assertThat(silent("<target><faultSequence><sequence key='quiet'/></faultSequence></target>", quiet))
                .isTrue();
        assertThat(silent("<target faultSequence='loud'/>", loud)).isFalse();
        assertThat(silent(
                        "<target faultSequence='loud'><inSequence onError='quiet'><log/></inSequence></target>",
                        loud + quiet))
                .isTrue();
    }

    private static boolean silent(String target, String sequences) throws Exception {
        try (Imported bus = bus("<proxy name=\"P\" transports=\"http\">" + target + "</proxy>" + sequences)) {
            return bus.units().stream()
                    .filter(unit -> unit.kind().equals("proxy"))
                    .allMatch(unit -> unit.reason().contains("500"));
        }
    }

    @Test
    void keepsTheSoapHeaderWhenATemplateOnlySpeaksOfEnvelopes() throws Exception {
        try (Imported bus = proxy(
                "<payloadFactory media-type=\"xml\"><format><Envelopes xmlns=\"\"/></format><args/></payloadFactory><respond/>")) {
            allConverted(bus);
            String request = "<s:Envelope xmlns:s='" + ELEVEN
                    + "'><s:Header><h xmlns='urn:h'/></s:Header><s:Body><q/></s:Body></s:Envelope>";
            assertThat(bus.answer(P, request, SOAP)).contains("<h xmlns=\"urn:h\"/>", "<Envelopes");
        }
    }

    @Test
    void saysThatAnAggregateWithoutAnIdDidNotCollectCopiesWithOne() throws Exception {
        String flow = "<inSequence><iterate id=\"%s\" expression=\"//i\"><target><sequence><send>" + STOCK
                + "</send></sequence></target></iterate></inSequence><outSequence><aggregate id=\"one\">"
                + "<onComplete expression=\"//v\"><send/></onComplete></aggregate></outSequence>";
        assertThat(outcome(flow.formatted("one"))).isEqualTo(Outcome.CONVERTED);
        assertThat(outcome(flow.formatted("two"))).isEqualTo(Outcome.DIFFERENT);
        assertThat(outcome(flow.formatted("one").replace("<aggregate id=\"one\">", "<aggregate>")))
                .isEqualTo(Outcome.DIFFERENT);
    }

    private static Outcome outcome(String flow) throws Exception {
        try (Imported bus = bus("<proxy name=\"P\" transports=\"http\"><target>" + flow + "</target></proxy>")) {
            return bus.units().stream()
                    .filter(unit -> unit.kind().equals("aggregate"))
                    .findFirst()
                    .orElseThrow()
                    .outcome()
                    .orElseThrow();
        }
    }

    @Test
    void sendsToEachOfTheRecipientsThatAPropertyLists() throws Exception {
        String list =
                "<send><endpoint><recipientlist><endpoints value=\"{get-property('to')}\"/></recipientlist></endpoint></send>";
        try (Imported bus = proxy("<property name='to' value='http://one/,http://two/'/>" + list)) {
            allConverted(bus);
            bus.answers((uri, exchange) -> {});
            bus.request(P, "<a/>", XML);
            assertThat(bus.sent).hasSize(2).anyMatch(sent -> sent.startsWith("http://two/"));
        }
        try (Imported bus = proxy("<property name='to' expression='//to'/>" + list)) {
            assertThat(Synapse.stubbed(bus)).containsExactly("send");
        }
    }
}
