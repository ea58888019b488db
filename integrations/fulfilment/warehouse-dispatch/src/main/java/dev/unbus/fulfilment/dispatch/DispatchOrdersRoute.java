package dev.unbus.fulfilment.dispatch;

import dev.unbus.delivery.BusinessKey;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;

/** Topic {@code orders.placed} to queue {@code WMS.DISPATCH}. */
@ApplicationScoped
class DispatchOrdersRoute extends RouteBuilder {

    static final String ID = "dispatch-orders";

    private static final String ORDERS_PLACED = "unbus-kafka:orders.placed";

    private final PlacedOrderReader reader;
    private final OrderStore store;
    private final DispatchWriter writer;

    DispatchOrdersRoute(PlacedOrderReader reader, OrderStore store, DispatchWriter writer) {
        this.reader = reader;
        this.store = store;
        this.writer = writer;
    }

    @Override
    public void configure() {
        from(ORDERS_PLACED)
                .routeId(ID)
                .setHeader(BusinessKey.HEADER, header(KafkaConstants.KEY))
                .transform()
                .body(byte[].class, reader::read)
                .id("read-order")
                .setHeader(BusinessKey.HEADER)
                .body(PlacedOrder.class, PlacedOrder::orderId)
                .process()
                .body(PlacedOrder.class, store::remember)
                .id("remember-order")
                .transform()
                .body(PlacedOrder.class, Dispatch::of)
                .id("translate-order")
                .transform()
                .body(Dispatch.class, writer::write)
                .id("write-dispatch")
                .removeHeaders("*", BusinessKey.HEADER)
                .to("unbus-jms:queue:WMS.DISPATCH")
                .id("send-dispatch");
    }
}
