package dev.unbus.esb.mule4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class CompatibilityFlowTest {

    private static final String FLOW =
            """
            <flow name="ordersFlow">
              <http:listener config-ref="server" path="/orders">
                <http:response statusCode="#[migration::HttpListener::httpListenerResponseSuccessStatusCode(vars)]">
                  <http:headers>#[migration::HttpListener::httpListenerResponseHeaders(vars)]</http:headers>
                </http:response>
              </http:listener>
              <compatibility:attributes-to-inbound-properties/>
              %s
              <compatibility:outbound-properties-to-var/>
            </flow>
            """;

    @Test
    void outboundPropertiesAreStatusAndHeadersOfTheAnswer() throws Exception {
        try (Imported app = Mule.app(
                FLOW.formatted(
                        """
                <compatibility:set-property propertyName="http.status" value="202"/>
                <compatibility:set-property propertyName="X-Kind" value="#[vars.compatibility_inboundProperties.'http.query.params'.kind]"/>
                <compatibility:set-property propertyName="X-Gone" value="x"/>
                <compatibility:remove-property propertyName="X-G*"/>
                """))) {
            assertThat(app.failures()).isEmpty();
            Exchange answer = app.request("platform-http:/orders", "", request("kind=a"));
            assertThat(answer.getMessage().getHeaders())
                    .containsEntry(Exchange.HTTP_RESPONSE_CODE, 202)
                    .containsEntry("X-Kind", "a")
                    .doesNotContainKeys("X-Gone", "X-Came", "http.status");
        }
    }

    @Test
    void copiesInboundPropertiesAndAnswers200WithoutAStatus() throws Exception {
        try (Imported app = Mule.app(FLOW.formatted("<compatibility:copy-properties propertyName='X-*'/>"))) {
            Exchange answer = app.request("platform-http:/orders", "", request(""));
            assertThat(answer.getMessage().getHeaders())
                    .containsEntry(Exchange.HTTP_RESPONSE_CODE, 200)
                    .containsEntry("X-Came", "in");
            assertThat(Mule.outcome(app, "compatibility:copy-properties")).startsWith("DIFFERENT");
        }
    }

    @Test
    void computedNameIsNotGuessed() {
        try (Imported app =
                Mule.app(FLOW.formatted("<compatibility:set-property propertyName='#[vars.name]' value='x'/>"))) {
            assertThat(Mule.outcome(app, "compatibility:set-property")).startsWith("STUBBED");
        }
    }

    private static Map<String, Object> request(String query) {
        return Map.of("X-Came", "in", "CamelHttpMethod", "GET", "CamelHttpPath", "/orders", "CamelHttpQuery", query);
    }
}
