package dev.unbus.orders.status;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.unbus.catalog.model.Channel;
import dev.unbus.catalog.model.DescriptorJson;
import dev.unbus.catalog.model.Direction;
import dev.unbus.catalog.model.IntegrationDescriptor;
import dev.unbus.catalog.model.ObservedChannel;
import dev.unbus.testkit.KafkaProbe;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds on every database. */
abstract class OrderStatusScenarios {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    final KafkaProbe kafka = new KafkaProbe();
    final String id = Events.newId();

    @Inject
    OrderStore store;

    @TestHTTPResource(value = "/", management = true)
    String management;

    @Test
    void tellsTheStoryOfAnOrder() {
        kafka.send("invoices.created", id, Events.invoiced(id));
        kafka.send("orders.placed", id, Events.placed(id));
        kafka.send("orders.shipped", id, Events.shipped(id));
        kafka.send("orders.shipped", id, Events.shipped(id));

        String story = "{\"orderId\":\"" + id + "\",\"status\":\"INVOICED\",\"customerId\":\"17850\","
                + "\"country\":\"United Kingdom\",\"currency\":\"GBP\",\"total\":139.10,"
                + "\"placedAt\":\"2010-12-01T08:26:00Z\",\"cancelledAt\":null,"
                + "\"shippedAt\":\"2010-12-02T10:00:00Z\",\"carrier\":\"Royal Mail\",\"trackingNumber\":\"RM1\","
                + "\"invoiceNumber\":\"I-1\",\"invoicedAt\":\"2010-12-02T11:30:00.123456Z\"}";
        await().atMost(PATIENCE).untilAsserted(() -> when().get("/orders/" + id)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body(equalTo(story)));
    }

    @Test
    void tellsOfCancellationsWithExactAmountsAndTimesInUtc() {
        kafka.send("orders.cancelled", id, Events.cancelled(id));

        await().atMost(PATIENCE).untilAsserted(() -> when().get("/orders/" + id)
                .then()
                .statusCode(200)
                .body(containsString("\"status\":\"CANCELLED\",\"customerId\":null,\"country\":\"France\""))
                .body(containsString("\"total\":-27.50,\"placedAt\":null"))
                .body(containsString("\"cancelledAt\":\"2010-12-03T09:00:00Z\"")));
    }

    @Test
    void answersWithWhatIsKnownOfAnOrderSeenOnlyPartly() {
        store.add(Events.contradicting(id).get(2));

        when().get("/orders/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("INVOICED"))
                .body("country", equalTo(null))
                .body("placedAt", equalTo(null))
                .body("invoiceNumber", equalTo("I-1"));
    }

    @Test
    void doesNotDependOnTheOrderInWhichEventsCome() {
        for (List<OrderEvent> events : permutations(Events.contradicting("x"))) {
            String orderId = Events.newId();
            List<OrderEvent> mine = Events.contradicting(orderId);
            events.forEach(event -> store.add(mine.get(kind(event))));
            store.add(mine.get(kind(events.get(0))));

            assertThat(store.find(orderId))
                    .contains(new Order(
                            orderId,
                            OrderStatus.CANCELLED,
                            null,
                            "Placed",
                            "GBP",
                            new BigDecimal("1.00"),
                            Events.PLACED_AT,
                            Events.CANCELLED_AT,
                            Events.SHIPPED_AT,
                            "Royal Mail",
                            "RM1",
                            "I-1",
                            Events.INVOICED_AT));
        }
    }

    @Test
    void losesNothingWhenTheEventsOfAnOrderComeAtOnce() {
        for (int round = 0; round < 20; round++) {
            String orderId = Events.newId();
            CompletableFuture.allOf(Events.contradicting(orderId).stream()
                            .map(event -> CompletableFuture.runAsync(() -> store.add(event)))
                            .toArray(CompletableFuture[]::new))
                    .join();

            Order order = store.find(orderId).orElseThrow();
            assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
            assertThat(order.country()).isEqualTo("Placed");
            assertThat(Stream.of(order.placedAt(), order.shippedAt(), order.invoicedAt(), order.cancelledAt()))
                    .doesNotContainNull();
        }
    }

    @Test
    void listsOrdersByStatusAndCustomerPageByPage() {
        String customer = Events.newId();
        List<String> ids = IntStream.range(0, 5)
                .mapToObj(i -> id + i)
                .peek(orderId -> store.add(Events.ofCustomer(customer, orderId)))
                .toList();
        store.add(Events.contradicting(ids.get(1)).get(1));

        given().queryParam("customerId", customer)
                .queryParam("status", "PLACED")
                .queryParam("offset", 1)
                .queryParam("limit", 2)
                .get("/orders")
                .then()
                .statusCode(200)
                .body("orders.orderId", equalTo(List.of(ids.get(2), ids.get(3))))
                .body("total", equalTo(4))
                .body("offset", equalTo(1))
                .body("limit", equalTo(2));
        given().queryParam("customerId", customer)
                .get("/orders")
                .then()
                .body("total", equalTo(5))
                .body("limit", equalTo(50))
                .body("orders.orderId", equalTo(ids));
        given().get("/orders").then().statusCode(200);
        given().queryParam("customerId", "nobody").get("/orders").then().body("total", equalTo(0));
    }

    @Test
    void usesTheChannelsThatItDeclares() {
        kafka.send("orders.placed", id, Events.placed(id));
        kafka.send("orders.cancelled", id, Events.cancelled(id));
        kafka.send("orders.shipped", id, Events.shipped(id));
        kafka.send("invoices.created", id, Events.invoiced(id));
        when().get("/orders/" + id);

        await().atMost(PATIENCE).untilAsserted(() -> {
            IntegrationDescriptor shown = descriptor();
            assertThat(used(shown, Direction.CONSUMED)).containsExactlyInAnyOrderElementsOf(shown.consumes());
            assertThat(used(shown, Direction.PRODUCED)).containsExactlyInAnyOrderElementsOf(shown.produces());
        });
    }

    @Test
    void isReadyWhenItsDatabaseIs() {
        when().get(management + "health/ready")
                .then()
                .statusCode(200)
                .body(containsString("Database connections health check"));
    }

    private IntegrationDescriptor descriptor() {
        return DescriptorJson.read(when().get(management + "integration").asByteArray());
    }

    private static List<Channel> used(IntegrationDescriptor shown, Direction direction) {
        return shown.channels().stream()
                .filter(channel -> channel.direction() == direction)
                .map(ObservedChannel::channel)
                .toList();
    }

    private static int kind(OrderEvent event) {
        return Events.contradicting("x").indexOf(event);
    }

    private static List<List<OrderEvent>> permutations(List<OrderEvent> events) {
        if (events.isEmpty()) {
            return List.of(Collections.emptyList());
        }
        List<List<OrderEvent>> permutations = new ArrayList<>();
        for (OrderEvent first : events) {
            List<OrderEvent> others =
                    events.stream().filter(event -> event != first).toList();
            for (List<OrderEvent> rest : permutations(others)) {
                permutations.add(Stream.concat(Stream.of(first), rest.stream()).toList());
            }
        }
        return permutations;
    }
}
