package dev.unbus.esb.mule4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** What applications have that were moved from Mule 3 by its maker's tool. */
class MigratedFlowTest {

    private static final String ORDERS = "platform-http:/orders";
    private static final String SMTP =
            "<email:smtp-config name='smtp'><email:smtp-connection host='mail.example' port='25'/></email:smtp-config>";

    @Test
    void mailHasWhatOutboundPropertiesSay() throws Exception {
        try (Imported app = Mule.app(
                SMTP
                        + """
                <flow name="ordersFlow"><http:listener config-ref="server" path="/orders"/>
                  <set-variable variableName="compatibility_outboundProperties" value="#[{subject: 'Hello', toAddresses: ['a@shop.example']}]"/>
                  <email:send config-ref="smtp" fromAddress="me@shop.example" subject="#[migration::SmtpTransport::smtpSubject(vars)]">
                    <email:to-addresses><email:to-address value="#[migration::SmtpTransport::smtpToAddress(vars)]"/></email:to-addresses>
                    <email:cc-addresses><email:cc-address value="#[migration::SmtpTransport::smtpCcAddress(vars)]"/></email:cc-addresses>
                    <email:body contentType="#[payload.^mimeType]"><email:content>#[payload]</email:content></email:body>
                  </email:send></flow>
                """)) {
            assertThat(app.failures()).isEmpty();
            assertThat(Mule.lost(app)).isEmpty();
            app.answers((uri, exchange) -> assertThat(exchange.getMessage().getHeaders())
                    .containsEntry("Subject", "Hello")
                    .containsEntry("To", "a@shop.example")
                    .containsEntry("Content-Type", "application/json")
                    .doesNotContainKey("Cc"));
            assertThat(app.answer(ORDERS, "{}", Map.of("Content-Type", "application/json")))
                    .isEqualTo("{}");
            assertThat(app.sent).hasSize(1);
        }
    }

    @Test
    void messageHasThePropertiesOfEitherKindOfMove() throws Exception {
        try (Imported app = Mule.flow(
                """
                <set-variable variableName="outbound_a b" value="1"/>
                <set-variable variableName="compatibility_outboundProperties" value="#[{c: '2', JMSType: 'x'}]"/>
                <jms:publish config-ref="jms" destination="OUT"><jms:message correlationId="#[migration::JmsTransport::jmsCorrelationId(correlationId, vars)]">
                  <jms:properties>#[migration::JmsTransport::jmsPublishProperties(vars)]</jms:properties></jms:message></jms:publish>
                """)) {
            app.answers((uri, exchange) -> assertThat(exchange.getMessage().getHeaders())
                    .containsEntry("a_b", "1")
                    .containsEntry("c", "2")
                    .doesNotContainKey("JMSType"));
            app.answer(ORDERS, "x", Map.of());
            assertThat(app.sent).containsExactly("unbus-jms:queue:OUT x");
        }
    }

    @Test
    void answerHasTheHeadersOfEitherKindOfMove() throws Exception {
        try (Imported app = Mule.app(
                """
                <flow name="ordersFlow"><http:listener config-ref="server" path="/orders">
                    <http:response statusCode="#[migration::HttpListener::httpListenerResponseSuccessStatusCode(vars)]">
                      <http:headers>#[migration::HttpListener::httpListenerResponseHeaders(vars)]</http:headers></http:response></http:listener>
                  <set-variable variableName="outbound_http.status" value="#[202]"/><set-variable variableName="outbound_X-Kind" value="order"/>
                </flow>
                """)) {
            Exchange answer = app.request(ORDERS, "", Map.of());
            assertThat(answer.getMessage().getHeaders())
                    .containsEntry("X-Kind", "order")
                    .containsEntry(Exchange.HTTP_RESPONSE_CODE, 202);
        }
    }

    @Test
    void errorIsTakenByTheClassOfItsCause() throws Exception {
        try (Imported app = Mule.flow(
                """
                <http:request config-ref="client" path="/x" method="POST"/>
                <error-handler>
                  <on-error-continue when="#[Java::isCausedBy(error.cause, 'java.lang.IllegalStateException', false)]"><set-payload value="state"/></on-error-continue>
                  <on-error-continue when="#[Java::isCausedBy(error.cause, 'java.io.IOException')]"><set-payload value="io"/></on-error-continue>
                  <on-error-continue><set-payload value="other"/></on-error-continue>
                </error-handler>
                """)) {
            assertThat(Mule.lost(app)).isEmpty();
            Exception[] failure = {new IllegalStateException("no")};
            app.answers((uri, exchange) -> {
                throw failure[0];
            });
            assertThat(app.answer(ORDERS, "", Map.of())).isEqualTo("state");
            failure[0] = new java.net.ConnectException("no");
            assertThat(app.answer(ORDERS, "", Map.of())).isEqualTo("io");
            failure[0] = new IllegalArgumentException("no");
            assertThat(app.answer(ORDERS, "", Map.of())).isEqualTo("other");
        }
    }

    @Test
    void variablesAreRemovedByAPattern() throws Exception {
        try (Imported app = Mule.flow(
                """
                <set-variable variableName="out_a" value="1"/><set-variable variableName="out_b" value="2"/><set-variable variableName="other" value="3"/>
                <remove-variable variableName="out_*"/>
                <set-payload value="#[(vars.out_a default '-') ++ (vars.out_b default '-') ++ (vars.other default '-')]"/>
                """)) {
            assertThat(app.answer(ORDERS, "", Map.of())).isEqualTo("--3");
        }
    }
}
