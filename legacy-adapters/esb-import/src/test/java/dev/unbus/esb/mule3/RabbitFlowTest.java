package dev.unbus.esb.mule3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RabbitFlowTest {

    @Test
    void queueIsReadAndAnExchangeWrittenByTheConnectionOfTheConnector() throws Exception {
        try (Imported imported = Mule3.app(
                """
                <amqp:connector name="broker" host="mq.example" port="5673" username="ann" password="geheim" virtualHost="shop"/>
                <flow name="orders"><amqp:inbound-endpoint queueName="in" exchangeName="taken" routingKey="new" queueDurable="true"/>
                  <set-property propertyName="X-Shop" value="1"/>
                  <amqp:outbound-endpoint exchangeName="done" routingKey="#[payload]" connector-ref="broker"/></flow>
                """)) {
            assertThat(imported.failures()).isEmpty();
            assertThat(Mule3.written(imported))
                    .contains(
                            "spring-rabbitmq:taken?queues=in&routingKey=new&acknowledgeMode=NONE&maximumRetryAttempts=1")
                    .contains("arg.queue.durable=true")
                    .contains("amqp.addresses=mq.example:5673")
                    .doesNotContain("geheim");
            imported.answers((uri, exchange) -> assertThat(exchange.getMessage().getHeaders())
                    .containsEntry("CamelSpringRabbitmqRoutingOverrideKey", "one")
                    .containsEntry("X-Shop", "1")
                    .doesNotContainKey("X-Came-In"));
            imported.request("spring-rabbitmq:taken", "one", Map.of("X-Came-In", "c"));
            assertThat(imported.sent).singleElement().asString().startsWith("spring-rabbitmq:done");
        }
    }

    @Test
    void propertyForTheRoutingKeyComesBeforeThatOfTheEndpoint() throws Exception {
        try (Imported imported = Mule3.app("<amqp:connector name='broker'/>"
                + Mule3.listening("<set-property propertyName='routing-key' value='mine'/>"
                        + "<amqp:outbound-endpoint exchangeName='done' routingKey='other'/>"))) {
            imported.answers((uri, exchange) -> assertThat(exchange.getMessage().getHeaders())
                    .containsEntry("CamelSpringRabbitmqRoutingOverrideKey", "mine"));
            imported.request("platform-http:/orders", "x", Map.of());

            assertThat(imported.sent).hasSize(1);
        }
    }

    @Test
    void queueWhoseMessagesStepsAcknowledgeIsBeyond() {
        try (Imported imported = Mule3.app("<amqp:connector name='broker' ackMode='MANUAL'/>"
                + "<flow name='orders'><amqp:inbound-endpoint queueName='in'/><logger message='x'/></flow>")) {
            assertThat(Mule3.outcome(imported, "amqp:inbound-endpoint"))
                    .startsWith("STUBBED messages are acknowledged");
        }
    }
}
