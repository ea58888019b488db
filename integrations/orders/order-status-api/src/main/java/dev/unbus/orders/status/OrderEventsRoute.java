package dev.unbus.orders.status;

import dev.unbus.delivery.BusinessKey;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;

/** Topics {@code orders.placed} and {@code orders.cancelled} to the database. */
@ApplicationScoped
class OrderEventsRoute extends RouteBuilder {

    static final String PLACED = "take-in-placed";
    static final String CANCELLED = "take-in-cancelled";

    static final String CONSUMER = "?commitRecord=database";

    private final EventReader reader;
    private final OrderStore store;

    OrderEventsRoute(EventReader reader, OrderStore store) {
        this.reader = reader;
        this.store = store;
    }

    @Override
    public void configure() {
        from("unbus-kafka:orders.placed" + CONSUMER)
                .routeId(PLACED)
                .setHeader(BusinessKey.HEADER, header(KafkaConstants.KEY))
                .transform()
                .body(byte[].class, value -> reader.read(value, OrderPlaced.class))
                .id("read-placed")
                .process()
                .body(OrderPlaced.class, store::add)
                .id("add-placed");

        from("unbus-kafka:orders.cancelled" + CONSUMER)
                .routeId(CANCELLED)
                .setHeader(BusinessKey.HEADER, header(KafkaConstants.KEY))
                .transform()
                .body(byte[].class, value -> reader.read(value, OrderCancelled.class))
                .id("read-cancelled")
                .process()
                .body(OrderCancelled.class, store::add)
                .id("add-cancelled");
    }
}
