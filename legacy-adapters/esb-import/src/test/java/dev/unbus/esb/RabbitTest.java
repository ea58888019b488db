package dev.unbus.esb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.GetResponse;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is generated for RabbitMQ, with its client and a broker, in place of what {@link Imported} stubs. */
class RabbitTest {

    private static AmqpBroker broker;

    @BeforeAll
    static void start(@TempDir Path work) throws Exception {
        broker = new AmqpBroker(work);
    }

    @AfterAll
    static void stop() throws Exception {
        broker.stop();
    }

    private final DefaultCamelContext camel = new DefaultCamelContext();

    @AfterEach
    void end() throws Exception {
        camel.close();
    }

    @Test
    void proxyOfSynapseReadsAQueueAndWritesAnother() throws Exception {
        String proxy =
                """
                <proxy xmlns="http://ws.apache.org/ns/synapse" name="Orders" transports="rabbitmq"><target><inSequence>
                  <payloadFactory media-type="json"><format>{"id": $1}</format><args><arg evaluator="json" expression="$.order"/></args>
                  </payloadFactory><property name="OUT_ONLY" value="true"/>
                  <send><endpoint><address uri="rabbitmq:/x?rabbitmq.server.host.name=127.0.0.1&amp;rabbitmq.server.port=%d&amp;rabbitmq.queue.name=done&amp;rabbitmq.exchange.name=finished"/></endpoint></send>
                </inSequence></target><parameter name="rabbitmq.queue.name">orders</parameter>
                <parameter name="rabbitmq.connection.factory">Main</parameter></proxy>
                """
                        .formatted(broker.port());
        deploy(
                Map.of("synapse-configs/orders.xml", proxy),
                Map.of("rabbit-main.addresses", "127.0.0.1:" + broker.port()));
        publish("", "orders", "{\"order\": 7}");

        GetResponse done = broker.take("done");
        assertThat(text(done)).isEqualTo("{\"id\": 7}");
        assertThat(done.getProps().getContentType()).startsWith("application/json");
        assertThat(done.getEnvelope().getExchange()).isEqualTo("finished");
    }

    @Test
    void flowOfMuleReadsAQueueAndWritesToAnExchange() throws Exception {
        String flow =
                """
                <mule xmlns="http://www.mulesoft.org/schema/mule/core" xmlns:amqp="http://www.mulesoft.org/schema/mule/amqp">
                <amqp:connector name="main" host="127.0.0.1" port="%d"/>
                <flow name="orders"><amqp:inbound-endpoint queueName="in" exchangeName="taken" routingKey="new" queueDurable="true"
                    connector-ref="main"/>
                  <set-property propertyName="shop" value="1"/>
                  <amqp:outbound-endpoint exchangeName="sent" routingKey="#[payload]" connector-ref="main"/></flow></mule>
                """
                        .formatted(broker.port());
        broker.channel().exchangeDeclare("sent", "direct", true);
        broker.channel().queueDeclare("of-seven", true, false, false, null);
        broker.channel().queueBind("of-seven", "sent", "seven");
        deploy(Map.of("app/orders.xml", flow), Map.of());
        publish("taken", "new", "seven");

        GetResponse sent = broker.take("of-seven");
        assertThat(text(sent)).isEqualTo("seven");
        assertThat(sent.getProps().getHeaders()).containsKey("shop").doesNotContainKey("came");
    }

    @Test
    void routeOfCamelDeclaresWhatItReadsAndWrites() throws Exception {
        String address = "rabbitmq://127.0.0.1:" + broker.port() + "/%s?queue=%s&amp;routingKey=key";
        String route = "<camelContext xmlns=\"http://camel.apache.org/schema/spring\"><route><from uri=\""
                + address.formatted("read", "reads") + "\"/><to uri=\"" + address.formatted("written", "writes")
                + "\"/></route></camelContext>";
        deploy(Map.of("route.xml", route), Map.of());
        publish("read", "key", "text");

        assertThat(text(broker.take("writes"))).isEqualTo("text");
    }

    private static void publish(String exchange, String key, String text) throws Exception {
        BasicProperties properties = new BasicProperties.Builder()
                .contentType(text.startsWith("{") ? "application/json" : "text/plain")
                .headers(Map.of("came", "in"))
                .build();
        broker.channel().basicPublish(exchange, key, properties, text.getBytes(UTF_8));
    }

    private static String text(GetResponse message) {
        return new String(message.getBody(), UTF_8);
    }

    /** Starts what was imported as it is, with these settings and the password of the broker. */
    private void deploy(Map<String, String> sources, Map<String, String> settings) throws Exception {
        Map<String, String> files = Imported.files(sources);
        Properties properties = new Properties();
        properties.load(new StringReader(files.getOrDefault("src/main/resources/imported.properties", "")));
        properties.replaceAll((key, value) -> value.toString().startsWith("${") ? "guest" : value);
        properties.putAll(settings);
        camel.getPropertiesComponent().setInitialProperties(properties);
        camel.start();
        for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
            if (file.getKey().startsWith("src/main/resources/camel/")) {
                PluginHelper.getRoutesLoader(camel)
                        .loadRoutes(ResourceHelper.fromString(file.getKey(), file.getValue()));
            }
        }
    }
}
