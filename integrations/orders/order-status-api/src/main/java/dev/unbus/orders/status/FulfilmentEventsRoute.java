package dev.unbus.orders.status;

import dev.unbus.delivery.BusinessKey;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;

/** Topics {@code orders.shipped} and {@code invoices.created} to the database. */
@ApplicationScoped
class FulfilmentEventsRoute extends RouteBuilder {

    static final String SHIPPED = "take-in-shipped";
    static final String INVOICED = "take-in-invoiced";

    private final EventReader reader;
    private final OrderStore store;

    FulfilmentEventsRoute(EventReader reader, OrderStore store) {
        this.reader = reader;
        this.store = store;
    }

    @Override
    public void configure() {
        from("unbus-kafka:orders.shipped" + OrderEventsRoute.CONSUMER)
                .routeId(SHIPPED)
                .setHeader(BusinessKey.HEADER, header(KafkaConstants.KEY))
                .transform()
                .body(byte[].class, value -> reader.read(value, OrderShipped.class))
                .id("read-shipped")
                .process()
                .body(OrderShipped.class, store::add)
                .id("add-shipped");

        from("unbus-kafka:invoices.created" + OrderEventsRoute.CONSUMER)
                .routeId(INVOICED)
                .setHeader(BusinessKey.HEADER, header(KafkaConstants.KEY))
                .transform()
                .body(byte[].class, value -> reader.read(value, InvoiceCreated.class))
                .id("read-invoiced")
                .process()
                .body(InvoiceCreated.class, store::add)
                .id("add-invoiced");
    }
}
