package dev.unbus.esb.mule4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AmqpFlowTest {

    private static final String BROKER =
            """
            <amqp:config xmlns:amqp="http://www.mulesoft.org/schema/mule/amqp" name="Broker">
              <amqp:connection host="mq.example" port="5673" username="ann" password="geheim" virtualHost="shop"/>%s</amqp:config>
            """;

    private static Imported app(String parts, String steps) {
        return Mule.app(BROKER.formatted(parts)
                + "<flow xmlns:amqp='http://www.mulesoft.org/schema/mule/amqp' name='orders'>" + steps + "</flow>");
    }

    @Test
    void queueIsReadAndAnExchangeWritten() throws Exception {
        try (Imported app = app(
                "",
                """
                <amqp:listener config-ref="Broker" queueName="in" numberOfConsumers="2"/>
                <set-variable variableName="kind" value="#[payload.kind]"/>
                <amqp:publish config-ref="Broker" exchangeName="done"><amqp:message><amqp:body>#[output application/json --- {id: payload.id}]</amqp:body></amqp:message>
                  <amqp:routing-keys><amqp:routing-key value="#[vars.kind]"/></amqp:routing-keys></amqp:publish>
                <logger message="#[payload.id]"/>
                """)) {
            assertThat(app.failures()).isEmpty();
            assertThat(Mule.lost(app)).isEmpty();
            assertThat(Mule.written(app))
                    .contains(
                            "spring-rabbitmq:default?queues=in&acknowledgeMode=NONE&maximumRetryAttempts=1&concurrentConsumers=2")
                    .contains("broker.host=mq.example", "broker.port=5673")
                    .doesNotContain("geheim");
            app.answers((uri, exchange) -> assertThat(exchange.getMessage().getHeaders())
                    .containsEntry("CamelSpringRabbitmqRoutingOverrideKey", "new")
                    .containsEntry("CamelSpringRabbitmqContentType", "application/json")
                    .containsEntry("CamelSpringRabbitmqCorrelationId", "c-1")
                    .doesNotContainKeys("Content-Type", "X-Came-In"));
            app.request(
                    "spring-rabbitmq:default",
                    "{\"id\": 7, \"kind\": \"new\"}".getBytes(StandardCharsets.UTF_8),
                    Map.of(
                            "CamelSpringRabbitmqContentType", "application/json",
                            "CamelSpringRabbitmqCorrelationId", "c-1",
                            "X-Came-In", "c"));
            assertThat(app.sent)
                    .singleElement()
                    .asString()
                    .startsWith("spring-rabbitmq:done")
                    .contains("\"id\":7");
        }
    }

    @Test
    void messageThatTheFlowAcknowledgesIsNamed() {
        try (Imported app = app(
                "<amqp:consumer-config ackMode='MANUAL'/>",
                "<amqp:listener config-ref='Broker' queueName='in'/><amqp:ack ackId='#[attributes.ackId]'/>")) {
            assertThat(Mule.outcome(app, "amqp:listener")).startsWith("STUBBED messages are acknowledged by steps");
            assertThat(Mule.outcome(app, "amqp:ack")).startsWith("STUBBED");
        }
    }

    @Test
    void messageIsAcknowledgedAtTheEndOfTheFlowWhereTheConfigurationSaysSo() {
        try (Imported app = app(
                "<amqp:consumer-config ackMode='AUTO'/><amqp:quality-of-service-config prefetchCount='3'/>",
                "<amqp:listener config-ref='Broker' queueName='in'/><logger message='x'/>")) {
            assertThat(Mule.written(app)).contains("acknowledgeMode=AUTO", "prefetchCount=3");
            assertThat(Mule.outcome(app, "amqp:listener")).contains("tried five times and then rejected");
            assertThat(Mule.outcome(app, "amqp:config")).startsWith("CONVERTED");
        }
    }
}
