package dev.unbus.esb.synapse;

import static dev.unbus.esb.synapse.Synapse.JSON;
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
import java.net.ConnectException;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** What a client gets when something goes wrong, and where answers go. */
class FaultFlowsTest {

    private static final String P = "platform-http:/services/P";
    private static final String ELEVEN = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String TWELVE = "http://www.w3.org/2003/05/soap-envelope";

    private static String twelve(String payload) {
        return "<s:Envelope xmlns:s='" + TWELVE + "'><s:Body>" + payload + "</s:Body></s:Envelope>";
    }

    private static String faulty(String makefault) {
        return """
               <proxy name="P" transports="http"><target>
                 <inSequence><send><endpoint><address uri="http://down/"/></endpoint></send></inSequence>
                 <faultSequence>%s<send/></faultSequence></target></proxy>"""
                .formatted(makefault);
    }

    private static Imported down(String makefault) {
        return bus(faulty(makefault)).answers((uri, exchange) -> {
            throw new ConnectException("refused");
        });
    }

    private static final String PLAIN =
            "<makefault><code value='c:Server' xmlns:c='%s'/><reason value='a &lt; b'/></makefault>".formatted(ELEVEN);

    private static void isAnswer(Exchange exchange, int status, String... parts) {
        assertThat(exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).hasToString("" + status);
        assertThat(exchange.getMessage().getBody(String.class)).contains(parts);
    }

    @Test
    void sendsAFaultBackToTheClient() throws Exception {
        try (Imported bus = down(PLAIN)) {
            allConverted(bus);
            isAnswer(bus.request(P, quote("IBM"), SOAP), 500, ELEVEN, "<faultstring>a &lt; b</faultstring>");
            assertThat(bus.sent).hasSize(1);
        }
    }

    @Test
    void makesAFaultOfTheVersionOfTheMessage() throws Exception {
        try (Imported bus = down(PLAIN)) {
            Exchange exchange = bus.request(P, twelve("<q/>"), Map.of("Content-Type", "application/soap+xml"));
            isAnswer(exchange, 500, ":Envelope xmlns:soapenv=\"" + TWELVE, ":Text xml:lang=\"en\">a &lt; b<");
            isAnswer(bus.request(P, "<q/>", XML), 500, "<Exception>a &lt; b</Exception>");
            isAnswer(bus.request(P, "{}", JSON), 500, "{\"Exception\":\"a < b\"}");
        }
    }

    @Test
    void bringsAFaultIntoTheVersionOfTheClient() throws Exception {
        String fault =
                "<makefault version='soap12'><code value='c:Sender' xmlns:c='%s'/><reason value='bad'/><detail><x xmlns=''/></detail></makefault>"
                        .formatted(TWELVE);
        try (Imported bus = down(fault)) {
            Exchange exchange = bus.request(P, quote("IBM"), SOAP);
            isAnswer(exchange, 500, "<faultcode>soapenv:Client</faultcode>", "<faultstring>bad</faultstring>", "<x/>");
            assertThat(exchange.getMessage().getBody(String.class)).doesNotContain(TWELVE);
        }
    }

    @Test
    void prefersTheDetailInAFaultWithoutSoap() throws Exception {
        String fault = "<makefault version='pox'><reason value='r'/><detail expression='$ctx:ERROR_CODE'/></makefault>";
        try (Imported bus = down(fault)) {
            isAnswer(bus.request(P, "<q/>", XML), 500, "<Exception>101503</Exception>");
        }
    }

    @Test
    void keepsTheNamespaceOfTheCode() throws Exception {
        String fault =
                "<makefault version='soap11'><code value='m:Late' xmlns:m='urn:m'/><reason value='r'/></makefault>";
        try (Imported bus = down(fault)) {
            isAnswer(bus.request(P, quote("x"), SOAP), 500, "<faultcode xmlns:code=\"urn:m\">code:Late</faultcode>");
        }
    }

    @Test
    void saysThatAnErrorWithoutAnAnswerIsTold() throws Exception {
        try (Imported bus = down("<log/><drop/>")) {
            isAnswer500WithoutBody(bus.request(P, quote("IBM"), SOAP));
        }
        try (Imported bus = bus(faulty("").replace("<send/></fault", "<log/><drop/></fault"))) {
            assertThat(bus.units().stream().filter(unit -> unit.kind().equals("proxy")))
                    .singleElement()
                    .satisfies(unit -> assertThat(unit.outcome()).hasValue(Outcome.DIFFERENT))
                    .satisfies(unit -> assertThat(unit.reason()).contains("500", "202"));
        }
    }

    private static void isAnswer500WithoutBody(Exchange exchange) {
        assertThat(exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(500);
        assertThat(exchange.getMessage().getBody()).isNull();
    }

    @Test
    void answersAcceptedAndDropsTheResponseOfAOneWayMessage() throws Exception {
        try (Imported bus = bus(
                """
                <proxy name="P" transports="http"><target><inSequence>
                  <property name="OUT_ONLY" value="true"/><property name="FORCE_SC_ACCEPTED" value="true" scope="axis2"/>
                  <send><endpoint><address uri="http://stock/"/></endpoint></send></inSequence>
                  <outSequence><call><endpoint><address uri="http://audit/"/></endpoint></call><send/></outSequence></target></proxy>""")) {
            isAnswer202(bus.request(P, quote("IBM"), SOAP));
            assertThat(bus.sent).singleElement().asString().startsWith("http://stock");
        }
    }

    @Test
    void answersAcceptedThoughTheOutSequenceRuns() throws Exception {
        try (Imported bus = bus(
                """
                <proxy name="P" transports="http"><target><inSequence>
                  <property name="FORCE_SC_ACCEPTED" value="true" scope="axis2"/>
                  <send><endpoint><address uri="http://stock/"/></endpoint></send></inSequence>
                  <outSequence><call><endpoint><address uri="http://audit/"/></endpoint></call><send/></outSequence></target></proxy>""")) {
            isAnswer202(bus.request(P, quote("IBM"), SOAP));
            assertThat(bus.sent).hasSize(2);
        }
    }

    private static void isAnswer202(Exchange exchange) {
        assertThat(exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(202);
        assertThat(exchange.getMessage().getBody()).isNull();
    }

    @Test
    void takesATemplateThatIsAWholeEnvelopeAsTheEnvelope() throws Exception {
        String format =
                "<s:Envelope xmlns:s='%s'><s:Header><h xmlns='urn:h'>1</h></s:Header><s:Body><a xmlns=''>$1</a></s:Body></s:Envelope>"
                        .formatted(ELEVEN);
        try (Imported bus = proxy("<payloadFactory media-type='xml'><format>" + format
                + "</format><args><arg value='x'/></args></payloadFactory><respond/>")) {
            allConverted(bus);
            assertThat(bus.answer(P, quote("IBM"), SOAP))
                    .containsOnlyOnce(":Envelope xmlns")
                    .contains("<a>x</a>", "<h xmlns=\"urn:h\">1</h>");
        }
    }

    @Test
    void matchesARegularExpressionWithinALineAndNotWhatIsNotThere() throws Exception {
        try (Imported bus = proxy(
                """
                <filter source="//q" regex="a.*b"><then><property name="lines" value="yes"/></then><else><property name="lines" value="no"/></else></filter>
                <filter source="get-property('nope')" regex=".*"><then><property name="none" value="yes"/></then><else><property name="none" value="no"/></else></filter>
                <payloadFactory media-type="text"><format>$1 $2</format><args><arg expression="$ctx:lines"/><arg expression="$ctx:none"/></args></payloadFactory>
                <respond/>""")) {
            assertThat(bus.answer(P, "<q>a\nb</q>", XML)).isEqualTo("no no");
            assertThat(bus.answer(P, "<q>a-b</q>", XML)).isEqualTo("yes no");
        }
    }

    @Test
    void failsABlockingCallThatIsAnsweredAFault() throws Exception {
        try (Imported bus = bus(
                """
                <proxy name="P" transports="http"><target><inSequence>
                  <call blocking="true"><endpoint><address uri="http://stock/"/></endpoint></call><respond/></inSequence>
                  <faultSequence><payloadFactory media-type="text"><format>$1: $2</format><args><arg expression="$ctx:ERROR_CODE"/>
                    <arg expression="$ctx:ERROR_MESSAGE"/></args></payloadFactory><respond/></faultSequence></target></proxy>""")) {
            String fault =
                    "<s:Fault xmlns:s='%s'><faultcode>s:Late</faultcode><faultstring>too late</faultstring></s:Fault>"
                            .formatted(ELEVEN);
            bus.answers((uri, exchange) -> exchange.getMessage().setBody(envelope(fault)));
            assertThat(bus.answer(P, quote("IBM"), SOAP)).isEqualTo("Late: too late");
        }
    }

    private static final String TO =
            "<s:Envelope xmlns:s='%s'><s:Header><a:To xmlns:a='http://www.w3.org/2005/08/addressing'>http://inside/admin</a:To></s:Header><s:Body><q xmlns=''/></s:Body></s:Envelope>"
                    .formatted(ELEVEN);

    @Test
    void doesNotSendWhereAClientSaysUnlessThatIsAllowed() throws Exception {
        try (Imported bus = proxy("<send/>")) {
            isAnswer500WithoutBody(bus.request(P, TO, SOAP));
            assertThat(bus.sent).isEmpty();
            assertThat(bus.text("src/main/resources/imported.properties")).contains("to-of-message.allowed=");
        }
        try (Imported bus = proxy("<header name='To' value='http://stock/quotes'/><send/>")) {
            bus.request(P, TO, SOAP);
            assertThat(bus.sent).as("the configuration says where").hasSize(1);
        }
    }

    @Test
    void listensOnceForAResourceOfSeveralMethods() throws Exception {
        try (Imported bus = bus(
                "<api name='Many' context='/many'><resource methods='POST PUT GET'><inSequence><respond/></inSequence></resource></api>")) {
            assertThat(bus.failures()).isEmpty();
            assertThat(bus.answer("platform-http:/many", "<a/>", XML)).isEqualTo("<a/>");
        }
    }

    @Test
    void leavesOutLocalEntriesThatNothingUses() throws Exception {
        try (Imported bus = bus("<localEntry key='unused'><a/></localEntry>" + Synapse.service("<respond/>"))) {
            assertThat(bus.units().stream().filter(unit -> unit.kind().equals("localEntry")))
                    .singleElement()
                    .satisfies(unit -> assertThat(unit.outcome()).hasValue(Outcome.IGNORED));
        }
    }

    @Test
    void stubsABranchWhoseSequenceIsNotThereAndKeepsTheOther() throws Exception {
        try (Imported bus = proxy(
                "<filter xpath='//q'><then sequence='gone'/><else><property name='x' value='1'/></else></filter><respond/>")) {
            assertThat(Synapse.stubbed(bus)).containsExactly("filter");
            assertThat(bus.answer(P, "<other/>", XML)).isEqualTo("<other/>");
        }
    }

    @Test
    void saysThatItRunsOnceWhenSeveralCopiesFail() throws Exception {
        String target = "<target><sequence>%s</sequence></target>";
        String send = "<send><endpoint><address uri='http://stock/'/></endpoint></send>";
        String fault = "<faultSequence><call><endpoint><address uri='http://kept/'/></endpoint></call></faultSequence>";
        String proxy =
                "<proxy name='P' transports='http'><target><inSequence><iterate expression='//i' sequential='true'>%s"
                        + "</iterate></inSequence>" + fault + "</target></proxy>";
        try (Imported bus = bus(proxy.formatted(target.formatted(send)))) {
            bus.answers((uri, exchange) -> {
                if (uri.startsWith("http://stock")) {
                    throw new ConnectException("refused");
                }
            });
            bus.request("platform-http:/services/P", "<a><i>1</i><i>2</i></a>", XML);
            assertThat(bus.sent)
                    .filteredOn(sent -> sent.startsWith("http://kept"))
                    .hasSize(1);
            assertThat(reason(bus)).contains("runs once");
        }
        try (Imported bus = bus(proxy.formatted(target.formatted("<log/>")))) {
            assertThat(reason(bus)).isEmpty();
        }
    }

    private static String reason(Imported bus) {
        return bus.units().stream()
                .filter(unit -> unit.kind().equals("iterate"))
                .findFirst()
                .orElseThrow()
                .reason();
    }
}
