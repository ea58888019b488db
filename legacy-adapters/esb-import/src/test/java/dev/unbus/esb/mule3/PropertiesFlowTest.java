package dev.unbus.esb.mule3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.runtime.mule.SentHeaders;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class PropertiesFlowTest {

    @Test
    void sendsOutboundPropertiesOnlyWithAnAnswer() throws Exception {
        try (Imported imported = Mule3.app(
                """
                <flow name="status"><http:listener config-ref="server" path="/status"/>
                  <set-property propertyName="http.status" value="202"/>
                  <set-property propertyName="X-Known" value="yes"/>
                  <set-payload value="taken"/>
                </flow>
                """)) {
            Exchange answer = imported.request("platform-http:/status", "", Map.of("X-Came-In", "1"));

            assertThat(answer.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))
                    .isEqualTo(202);
            assertThat(answer.getMessage().getHeader("X-Known")).isEqualTo("yes");
            assertThat(answer.getMessage().getHeaders()).doesNotContainKey("X-Came-In");
        }
    }

    @Test
    void readsAnInboundPropertyBehindAnOutboundOneOfItsName() throws Exception {
        try (Imported imported = Mule3.app(
                """
                <flow name="both"><http:listener config-ref="server" path="/both"/>
                  <set-property propertyName="x" value="out"/>
                  <set-payload value="#[message.inboundProperties.x + ' ' + message.outboundProperties.x]"/>
                  <set-variable variableName="plain" value="#[message.inboundProperties['x']]"/>
                  <set-payload value="#[payload + ' ' + flowVars.plain]"/>
                </flow>
                """)) {
            Exchange answer = imported.request("platform-http:/both", "", Map.of("X", "in"));

            assertThat(answer.getMessage().getBody(String.class)).isEqualTo("in out in");
            assertThat(answer.getMessage().getHeader("x")).isEqualTo("out");
        }
    }

    @Test
    void copiesAndRemovesPropertiesAsAProxyDoes() throws Exception {
        try (Imported imported = Mule3.app(
                """
                <flow name="proxy"><http:listener config-ref="server" path="/proxy"/>
                  <copy-properties propertyName="*"/><remove-property propertyName="Secret*"/>
                  <http:request config-ref="client" path="/in" method="POST"/>
                </flow>
                """)) {
            imported.answers((uri, exchange) -> {
                assertThat(exchange.getMessage().getHeaders())
                        .containsEntry("Kept", "k")
                        .doesNotContainKey("Secret-One");
                exchange.getMessage().setBody("from " + uri.replaceFirst("\\?.*", ""));
            });
            assertThat(imported.answer("platform-http:/proxy", "x", Map.of("Kept", "k", "Secret-One", "s")))
                    .startsWith("from http:");
        }
    }

    @Test
    void settingInATextWithExpressionsHasItsValue() throws Exception {
        try (Imported imported = Mule3.app("<global-property name='shop.host' value='shop.example'/>"
                + Mule3.listening("<set-property propertyName='Location' value='http://${shop.host}/#[payload]'/>"
                        + "<set-payload value=\"#['at ${shop.host} ' + payload]\"/>"))) {
            Exchange answer = imported.request("platform-http:/orders", "7", Map.of());

            assertThat(answer.getMessage().getHeader("Location")).isEqualTo("http://shop.example/7");
            assertThat(answer.getMessage().getBody(String.class)).isEqualTo("at shop.example 7");
        }
    }

    @Test
    void inboundPropertyIsNoOutboundOne() throws Exception {
        try (Imported imported = Mule3.app(Mule3.listening("<set-property propertyName='own' value='1'/><set-payload"
                + " value=\"#[message.outboundProperties['trace'] + ' ' +"
                + " message.outboundProperties]\"/>"))) {
            assertThat(imported.answer("platform-http:/orders", "", Map.of("trace", "t")))
                    .isEqualTo("null {own=1}");
        }
    }

    @Test
    void expressionInGroovyReadsPayloadAndVariables() throws Exception {
        try (Imported imported = Mule3.app(
                Mule3.listening(
                        """
                <set-variable variableName="more" value="!"/><json:json-to-object-transformer returnClass="java.util.Map"/>
                <set-payload value="#[groovy:payload.'item name'.toUpperCase() + flowVars.more]"/>
                """))) {
            assertThat(imported.answer("platform-http:/orders", "{\"item name\":\"shoe\"}", Map.of()))
                    .isEqualTo("SHOE!");
        }
    }

    @Test
    void headersAboutCachesGoOut() throws Exception {
        String strategy = "headerFilterStrategy=#class:" + SentHeaders.class.getName();
        String asks = "<http:request config-ref='client' path='/a' method='GET'/>";
        try (Imported app =
                Mule3.app(Mule3.listening("<set-property propertyName='Cache-Control' value='no-cache'/>" + asks))) {
            assertThat(Mule3.written(app))
                    .contains("platform-http:/orders?" + strategy)
                    .contains("&" + strategy);
            assertThat(app.failures()).isEmpty();
        }
        try (Imported app = Mule3.app(Mule3.listening(asks))) {
            assertThat(Mule3.written(app)).doesNotContain(strategy);
        }
        SentHeaders headers = new SentHeaders();
        Exchange exchange = new DefaultExchange(new DefaultCamelContext());
        assertThat(headers.applyFilterToCamelHeaders("Cache-Control", "no-cache", exchange))
                .isFalse();
        assertThat(headers.applyFilterToCamelHeaders("Content-Length", "1", exchange))
                .isTrue();
        assertThat(headers.applyFilterToCamelHeaders("CamelHttpPath", "/", exchange))
                .isTrue();
    }

    @Test
    void levelOfALoggerMayBeASetting() throws Exception {
        String global = "<global-property name='level' value='DEBUG'/>";
        try (Imported app = Mule3.app(global + Mule3.listening("<logger message='x' level='${level}'/>"))) {
            assertThat(app.failures()).isEmpty();
            assertThat(Mule3.written(app)).contains("loggingLevel: \"{{level}}\"");
        }
        try (Imported app = Mule3.app(Mule3.listening("<logger message='x' level='#[flowVars.level]'/>"))) {
            assertThat(app.failures()).isEmpty();
            assertThat(Mule3.outcome(app, "logger")).isEqualTo("DIFFERENT the level is computed: it is INFO now");
        }
    }
}
