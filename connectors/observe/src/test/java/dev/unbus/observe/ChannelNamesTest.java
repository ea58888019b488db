package dev.unbus.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.catalog.model.Channel;
import dev.unbus.catalog.model.Direction;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelNamesTest {

    private static final String DATA = Path.of("target/data").toAbsolutePath().toString();

    private final ChannelNames names = new ChannelNames(config(Optional.empty()));

    @ParameterizedTest
    @CsvSource({
        "kafka://orders.placed?groupId=a, topic:orders.placed",
        "jms://queue:WMS.SHIPMENTS?concurrentConsumers=2, queue:WMS.SHIPMENTS",
        "jms://WMS.SHIPMENTS, queue:WMS.SHIPMENTS",
        "amqp://topic:prices, topic:prices",
        "file://target/data/orders/inbox?delete=true, directory:orders/inbox",
        "file:///somewhere/else/orders/inbox, directory:orders/inbox",
        "file:///inbox, directory:inbox",
        "sftp://user:secret@host:22/orders/inbox?password=x, directory:orders/inbox",
        "cxf://bean:customer-soap, soap:customer-soap",
        "cxf:///soap/customers?serviceClass=A, soap:customers",
        "unbus-kafka://orders.placed?slots=2, topic:orders.placed",
        "unbus-jms://queue:WMS.SHIPMENTS?slots=2, queue:WMS.SHIPMENTS",
        "unbus-file://target/data/orders/inbox?format=lines, directory:orders/inbox",
        "unbus-sftp://user:secret@host:22/orders/inbox?password=x, directory:orders/inbox",
        "sql://select text from line?dataSource=%23groupDataSource, database:groupDataSource",
        "platform-http:///customers/%7Bid%7D, rest:/customers",
        "rest://get:/orders/%7Bid%7D, rest:/orders"
    })
    void nameWhatARouteTakesFrom(String uri, String channel) {
        assertThat(names.of(uri, Direction.CONSUMED)).containsExactly(Channel.parse(channel));
        assertThat(names.from(uri)).isEqualTo(channel);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8090/customer-service/customers/1?bridgeEndpoint=true, rest:customer-service",
        "http://127.0.0.1:8090, rest:customer-service",
        "vertx-http://http://127.0.0.1:8090/customer-service, rest:customer-service",
        "rest-openapi://openapi.yaml#getCustomer?host=http://127.0.0.1:8090&x=y, rest:customer-service",
        "https://partner.example/parcels/v2/track, rest:parcels",
        "https://partner.example/rates, rest:rates",
        "https://partner.example/parcelsandmore, rest:partner.example",
        "https://user:secret@unknown.example:8443/x, rest:unknown.example"
    })
    void nameWhatARouteCalls(String uri, String channel) {
        assertThat(names.of(uri, Direction.PRODUCED)).containsExactly(Channel.parse(channel));
    }

    @ParameterizedTest
    @CsvSource({
        "direct://order",
        "seda://order",
        "timer://tick?period=1",
        "log://x",
        "mock://x",
        "validator:order.xsd",
        "bean://x",
        "kafka://unbus.failed",
        "jms://queue:unbus.failed",
        "unbus-kafka://unbus.failed",
        "unbus-jms://queue:unbus.failed",
        "kafka://unbus.replay.orders.order-intake"
    })
    void callStepsAndPlumbingNoChannel(String uri) {
        assertThat(names.of(uri, Direction.PRODUCED)).isEmpty();
    }

    @Test
    void keepSeveralTopicsApart() {
        assertThat(names.of("kafka://orders.placed,orders.shipped", Direction.CONSUMED))
                .extracting(Channel::name)
                .containsExactly("orders.placed", "orders.shipped");
    }

    @Test
    void callAnApiByItsConfiguredPath() {
        ChannelNames configured = new ChannelNames(config(Optional.of("/customers")));

        assertThat(configured.from("rest-openapi://contract/openapi.yaml")).isEqualTo("rest:/customers");
    }

    @Test
    void showTheNextRouteButNoStepOfWork() {
        assertThat(names.to("direct://order")).containsExactly("direct:order");
        assertThat(names.to("log://order")).isEmpty();
        assertThat(names.from("timer://tick?period=1")).isEqualTo("timer:tick");
    }

    @Test
    void replaceWhatAChannelMayNotBeCalled() {
        assertThat(names.from("jms://queue:a%20 ä")).isEqualTo("queue:a%20__");
    }

    private static ObserveConfig config(Optional<String> restPath) {
        return new ObserveConfig() {
            @Override
            public Optional<String> integration() {
                return Optional.empty();
            }

            @Override
            public String dataDirectory() {
                return DATA;
            }

            @Override
            public Optional<String> restPath() {
                return restPath;
            }

            @Override
            public Optional<String> database() {
                return Optional.empty();
            }

            @Override
            public Path controlTokenFile() {
                return Path.of("none");
            }

            @Override
            public Map<String, URI> restClients() {
                return Map.of(
                        "customer-service", URI.create("http://127.0.0.1:8090/customer-service"),
                        "parcels", URI.create("https://partner.example/parcels/"),
                        "rates", URI.create("https://partner.example/rates"));
            }

            @Override
            public Map<String, String> contracts() {
                return Map.of();
            }

            @Override
            public Optional<String> otlpEndpoint() {
                return Optional.empty();
            }

            @Override
            public boolean noSpans() {
                return true;
            }
        };
    }
}
