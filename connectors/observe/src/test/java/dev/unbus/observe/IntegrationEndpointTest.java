package dev.unbus.observe;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.sun.net.httpserver.HttpServer;
import dev.unbus.catalog.model.Channel;
import dev.unbus.catalog.model.DescriptorJson;
import dev.unbus.catalog.model.Direction;
import dev.unbus.catalog.model.Guarantee;
import dev.unbus.catalog.model.IntegrationDescriptor;
import dev.unbus.catalog.model.ObservedChannel;
import dev.unbus.catalog.model.RouteStatistics;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IntegrationEndpointTest {

    @TestHTTPResource(value = "/", management = true)
    String observe;

    @Inject
    Observed observed;

    @Test
    void saysWhoItIsAndWhatItsTeamDeclares() {
        IntegrationDescriptor descriptor = descriptor();

        assertThat(descriptor.id()).hasToString("orders/order-intake");
        assertThat(descriptor.version()).isEqualTo("0.1.0-SNAPSHOT");
        assertThat(descriptor.buildTime()).isNotNull();
        assertThat(descriptor.consumes()).extracting(Channel::toString).contains("directory:orders/inbox");
        assertThat(descriptor.providesApis()).containsExactly("customers-rest", "crm-soap");
    }

    @Test
    void countsWhatItsRoutesReallyConsumedAndProduced() throws IOException {
        dropFile("outbox\nrejected\noutbox\n");

        await().untilAsserted(() -> {
            assertThat(messages("directory:orders/inbox", Direction.CONSUMED)).isEqualTo(1);
            assertThat(messages("directory:orders/outbox", Direction.PRODUCED)).isEqualTo(2);
            assertThat(messages("directory:orders/rejected", Direction.PRODUCED))
                    .isEqualTo(1);
        });
        RouteStatistics file = route("order-file");
        assertThat(file.from()).isEqualTo("directory:orders/inbox");
        assertThat(file.to()).containsExactly("direct:order-line");
        RouteStatistics line = route("order-line");
        assertThat(line.from()).isEqualTo("direct:order-line");
        assertThat(line.to()).contains("directory:orders/outbox");
        assertThat(line.exchanges()).isEqualTo(3);
        assertThat(line.failed()).isEqualTo(1);
        assertThat(line.meanMillis()).isPositive();
        assertThat(line.p99Millis()).isPositive();
    }

    @Test
    void namesHttpChannelsOnBothSides() throws IOException {
        long before = messages("rest:/customers", Direction.CONSUMED);
        HttpServer customers = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        customers.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        customers.start();
        try {
            given().header("port", customers.getAddress().getPort())
                    .get("/customers/12345")
                    .then()
                    .statusCode(200);
        } finally {
            customers.stop(0);
        }

        await().untilAsserted(() -> {
            assertThat(messages("rest:/customers", Direction.CONSUMED)).isEqualTo(before + 1);
            assertThat(messages("rest:127.0.0.1", Direction.PRODUCED)).isEqualTo(1);
        });
    }

    @Test
    void countsCallsOfAContractsOperations() {
        long before = messages("rest:/customers", Direction.CONSUMED);

        when().get("/contract/customers/12345/address").then().statusCode(200);

        assertThat(messages("rest:/customers", Direction.CONSUMED)).isEqualTo(before + 1);
    }

    @Test
    void showsRoutesThatDoNotRun() {
        RouteStatistics idle = route("idle");

        assertThat(idle.state()).isEqualTo("stopped");
        assertThat(idle.from()).isEqualTo("direct:idle");
        assertThat(idle.to()).isEmpty();
        assertThat(idle.exchanges()).isZero();
        assertThat(idle.guarantee()).isEqualTo(Guarantee.AT_MOST_ONCE);
        assertThat(route("order-file").guarantee()).isEqualTo(Guarantee.AT_LEAST_ONCE);
    }

    @Test
    void countsWhatBeansReport() {
        observed.produced("database:order-status");

        assertThat(messages("database:order-status", Direction.PRODUCED)).isEqualTo(1);
    }

    @Test
    void tellsHealthOfRoutesAndReadiness() {
        when().get(observe + "health/ready").then().statusCode(200).body("status", equalTo("UP"));
        when().get(observe + "health").then().body("checks.name", hasItem("camel-routes"));
    }

    @Test
    void labelsMetersWithRoutesAndChannelsButNoAddresses() {
        observed.consumed("database:order-status");
        given().header("port", 1).get("/customers/12345").then().statusCode(500);

        when().get(observe + "metrics")
                .then()
                .statusCode(200)
                .body(containsString("unbus_route_messages_seconds_bucket"))
                .body(containsString("route=\"customer\""))
                .body(containsString(
                        "unbus_channel_messages_total{channel=\"database:order-status\",direction=\"consumed\"}"))
                .body(not(containsString("endpointName")))
                .body(not(containsString("file:/")));
    }

    @Test
    void answersOnlyToGet() {
        given().post(observe + "integration").then().statusCode(405);
    }

    private static void dropFile(String content) throws IOException {
        Path data = Path.of("target/data/orders");
        Files.createDirectories(data.resolve("inbox"));
        Path written = Files.writeString(data.resolve("order.part"), content);
        Files.move(written, data.resolve("inbox/order.csv"));
    }

    private RouteStatistics route(String id) {
        return descriptor().routes().stream()
                .filter(route -> route.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private long messages(String channel, Direction direction) {
        List<ObservedChannel> channels = descriptor().channels();
        return channels.stream()
                .filter(seen -> seen.channel().toString().equals(channel) && seen.direction() == direction)
                .mapToLong(ObservedChannel::messages)
                .sum();
    }

    private IntegrationDescriptor descriptor() {
        return DescriptorJson.read(when().get(observe + "integration")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }
}
