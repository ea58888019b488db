package dev.unbus.esb.mule3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Flows between the callers of a SOAP service and the service. */
class SoapProxyFlowTest {

    private static final String ENVELOPE =
            "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>%s</e:Body></e:Envelope>";
    private static final Map<String, Object> XML =
            Map.of("Content-Type", "text/xml", "SOAPAction", "\"find\"", "CamelHttpMethod", "POST");

    private static String proxy(String payload, String between) {
        return Mule3.listening(
                "<cxf:proxy-service wsdlLocation='stock.wsdl' payload='" + payload + "' service='S' port='P'"
                        + " namespace='urn:stock'/>" + between + "<cxf:proxy-client payload='" + payload + "'/>"
                        + "<http:request config-ref='client' path='/stock' method='POST'/>");
    }

    private static Imported app(String payload, String between) {
        return Imported.of(
                Map.of("app/flow.xml", Mule3.xml(proxy(payload, between)), "resources/stock.wsdl", "<definitions/>"));
    }

    @Test
    void bodyIsThePayloadBetweenTheEnvelopes() throws Exception {
        try (Imported app = app("body", "<set-variable variableName='seen' value='#[payload]'/>")) {
            assertThat(app.failures()).isEmpty();
            app.answers((uri, exchange) -> {
                assertThat(exchange.getMessage().getHeaders())
                        .containsEntry("SOAPAction", "\"find\"")
                        .containsEntry("Content-Type", "text/xml; charset=UTF-8");
                assertThat(exchange.getVariable("seen")).asString().startsWith("<find");
                exchange.getMessage().setBody(ENVELOPE.formatted("<found/>"));
            });
            Exchange answer = app.request("platform-http:/orders", ENVELOPE.formatted("<find id='7'/>"), XML);
            assertThat(app.sent.get(0)).contains("<soap:Body><find id=\"7\"/></soap:Body>");
            assertThat(answer.getMessage().getBody(String.class)).contains("<soap:Body><found/></soap:Body>");
            assertThat(answer.getMessage().getHeader("Content-Type")).asString().startsWith("text/xml");
        }
    }

    @Test
    void envelopeGoesThroughAsItIs() throws Exception {
        try (Imported app = app("envelope", "")) {
            app.answers((uri, exchange) -> exchange.getMessage().setBody(ENVELOPE.formatted("<found/>")));
            assertThat(app.answer("platform-http:/orders", ENVELOPE.formatted("<find/>"), XML))
                    .isEqualTo(ENVELOPE.formatted("<found/>"));
            assertThat(app.sent.get(0)).endsWith(ENVELOPE.formatted("<find/>"));
        }
    }

    @Test
    void descriptionIsServed() throws Exception {
        try (Imported app = app("body", "")) {
            assertThat(app.answer("platform-http:/orders", "", Map.of("CamelHttpQuery", "wsdl")))
                    .isEqualTo("<definitions/>");
            assertThat(app.sent).isEmpty();
        }
    }

    @Test
    void faultOfTheServiceAndARequestThatIsNoEnvelopeAreErrors() throws Exception {
        try (Imported app = app("body", "")) {
            app.answers((uri, exchange) -> exchange.getMessage()
                    .setBody(ENVELOPE.formatted("<e:Fault><faultstring>none left</faultstring></e:Fault>")));
            Exchange fault = app.request("platform-http:/orders", ENVELOPE.formatted("<find/>"), XML);
            assertThat(fault.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))
                    .isEqualTo(500);
            assertThat(fault.getMessage().getBody(String.class)).isEqualTo("none left");
            Exchange malformed = app.request("platform-http:/orders", "no envelope", XML);
            assertThat(malformed.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))
                    .isEqualTo(500);
        }
    }

    @Test
    void proxyWithSecurityIsStubbed() {
        try (Imported app = Mule3.app(
                Mule3.listening("<cxf:proxy-service payload='body'><cxf:ws-security/></cxf:proxy-service>"))) {
            assertThat(Mule3.outcome(app, "cxf:proxy-service")).startsWith("STUBBED");
        }
    }
}
