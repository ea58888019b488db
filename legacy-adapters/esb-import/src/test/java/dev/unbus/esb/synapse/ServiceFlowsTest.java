package dev.unbus.esb.synapse;

import static dev.unbus.esb.synapse.Synapse.SOAP;
import static dev.unbus.esb.synapse.Synapse.allConverted;
import static dev.unbus.esb.synapse.Synapse.bus;
import static dev.unbus.esb.synapse.Synapse.quote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.net.ConnectException;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Proxy services as the documentation of Synapse has them: which branch a message takes, where it goes and what is answered. */
class ServiceFlowsTest {

    @Test
    void answersASoapRequestInAnEnvelopeOfItsVersion() throws Exception {
        try (Imported bus = bus(
                """
                <proxy name="Echo" transports="http"><target><inSequence>
                  <payloadFactory media-type="xml"><format><m:quote xmlns:m="urn:quote"><m:of>$1</m:of></m:quote></format>
                    <args><arg evaluator="xml" expression="//m:symbol" xmlns:m="urn:quote"/></args></payloadFactory>
                  <respond/>
                </inSequence></target></proxy>""")) {
            allConverted(bus);
            String answer = bus.answer("platform-http:/services/Echo", quote("A&amp;B"), SOAP);
            assertThat(answer)
                    .contains("http://schemas.xmlsoap.org/soap/envelope/")
                    .contains("<m:of>A&amp;B</m:of>");
        }
    }

    @Test
    void takesTheBranchWhoseExpressionMatchesAllOfTheText() throws Exception {
        try (Imported bus = bus(
                """
                <proxy name="Route" transports="http"><target><inSequence>
                  <switch source="//m:symbol" xmlns:m="urn:quote">
                    <case regex="IBM"><property name="branch" value="exact"/></case>
                    <case regex="S.*"><property name="branch" value="pattern"/></case>
                    <default><property name="branch" value="other"/></default>
                  </switch>
                  <payloadFactory media-type="json"><format>{"branch": "$1"}</format>
                    <args><arg expression="$ctx:branch"/></args></payloadFactory>
                  <respond/>
                </inSequence></target></proxy>""")) {
            allConverted(bus);
            assertThat(bus.answer("platform-http:/services/Route", quote("IBM"), SOAP))
                    .isEqualTo("{\"branch\": \"exact\"}");
            assertThat(bus.answer("platform-http:/services/Route", quote("SUN"), SOAP))
                    .isEqualTo("{\"branch\": \"pattern\"}");
            assertThat(bus.answer("platform-http:/services/Route", quote("IBMX"), SOAP))
                    .isEqualTo("{\"branch\": \"other\"}");
        }
    }

    private static final String SENDING =
            """
            <proxy name="Send" transports="http"><target>
              <inSequence>
                <send><endpoint><address uri="http://stock/quotes" format="soap11"/></endpoint></send>
              </inSequence>
              <outSequence>
                <enrich><source type="inline"><seen xmlns="">yes</seen></source>
                  <target action="child" xpath="//m:answer" xmlns:m="urn:quote"/></enrich>
                <send/>
              </outSequence>
              <faultSequence>
                <makefault version="soap11"><code value="s:Server" xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"/>
                  <reason expression="get-property('ERROR_CODE')"/></makefault>
                <property name="RESPONSE" value="true"/>
                <header name="To" action="remove"/>
                <send/>
              </faultSequence>
            </target></proxy>""";

    @Test
    void sendsTheResponseThroughTheOutSequence() throws Exception {
        try (Imported bus = bus(SENDING)) {
            allConverted(bus);
            bus.answers((uri, exchange) -> exchange.getMessage()
                    .setBody("<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>"
                            + "<m:answer xmlns:m='urn:quote'/></s:Body></s:Envelope>"));
            assertThat(bus.answer("platform-http:/services/Send", quote("IBM"), SOAP))
                    .contains("<seen>yes</seen></m:answer>");
            assertThat(bus.sent)
                    .singleElement()
                    .asString()
                    .startsWith("http://stock/quotes")
                    .contains(":Envelope", "IBM");
        }
    }

    @Test
    void answersAFaultWhenTheEndpointIsNotThere() throws Exception {
        try (Imported bus = bus(SENDING)) {
            bus.answers((uri, exchange) -> {
                throw new ConnectException("refused");
            });
            Exchange exchange = bus.request("platform-http:/services/Send", quote("IBM"), SOAP);
            assertThat(exchange.getMessage().getBody(String.class)).contains("<faultstring>101503</faultstring>");
            assertThat(exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))
                    .isEqualTo(500);
        }
    }

    @Test
    void endsWithoutAnAnswerWhenTheMessageIsDropped() throws Exception {
        try (Imported bus = bus(
                """
                <proxy name="Drop" transports="http"><target><inSequence>
                  <sequence key="gate"/><respond/>
                </inSequence></target></proxy>
                <sequence name="gate"><filter xpath="//m:symbol = 'no'" xmlns:m="urn:quote"><then><drop/></then></filter></sequence>""")) {
            allConverted(bus);
            Exchange dropped = bus.request("platform-http:/services/Drop", quote("no"), SOAP);
            assertThat(dropped.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))
                    .isEqualTo(202);
            assertThat(bus.answer("platform-http:/services/Drop", quote("yes"), SOAP))
                    .contains(">yes<");
        }
    }

    @Test
    void runsTheFaultSequenceForAMalformedMessage() throws Exception {
        try (Imported bus = bus(
                """
                <proxy name="Bad" transports="http"><target>
                  <inSequence><property name="x" expression="//a"/><respond/></inSequence>
                  <faultSequence>
                    <payloadFactory media-type="json"><format>{"error": "$1"}</format><args><arg expression="$ctx:before"/></args></payloadFactory>
                    <property name="HTTP_SC" value="400" scope="axis2"/><respond/>
                  </faultSequence>
                </target></proxy>""")) {
            allConverted(bus);
            Exchange exchange =
                    bus.request("platform-http:/services/Bad", "<a><b></a>", Map.of("Content-Type", "application/xml"));
            assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("{\"error\": \"\"}");
            assertThat(exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))
                    .hasToString("400");
        }
    }

    @Test
    void stubsWhatItDoesNotKnowAndKeepsTheRest() throws Exception {
        try (Imported bus = bus(
                """
                <proxy name="Part" transports="http"><target><inSequence>
                  <filter xpath="//m:symbol = 'x'" xmlns:m="urn:quote"><then><script language="js">mc.x()</script></then></filter>
                  <respond/>
                </inSequence></target></proxy>""")) {
            assertThat(bus.failures()).isEmpty();
            assertThat(bus.units().stream().filter(unit -> unit.outcome().orElseThrow() == Outcome.STUBBED))
                    .extracting(unit -> unit.kind())
                    .containsExactly("script");
            assertThat(bus.answer("platform-http:/services/Part", quote("y"), SOAP))
                    .contains(">y<");
        }
    }
}
