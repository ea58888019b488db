package dev.unbus.orders.status;

import dev.unbus.delivery.BusinessKey;
import dev.unbus.delivery.JsonDocument;
import dev.unbus.delivery.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;

/** Puts the contract on the HTTP port and answers its two questions from the database. */
@ApplicationScoped
class OrdersRoute extends RouteBuilder {

    static final String FRONT = "orders-api";
    static final String FIND = "find-orders";
    static final String GET = "get-order";

    /** The connector's route configuration for routes that answer a caller. */
    private static final String ANSWERS_CALLERS = "unbus-rest";

    private final OrderStore store;

    OrdersRoute(OrderStore store) {
        this.store = store;
    }

    @Override
    public void configure() {
        rest().openApi().specification("contract/openapi.yaml").routeId(FRONT);

        from("direct:findOrders")
                .routeId(FIND)
                .routeConfigurationId(ANSWERS_CALLERS)
                .transform()
                .message(this::find)
                .id("select-page")
                .transform()
                .body(OrderPage.class, JsonDocument::text)
                .id("write-page");

        from("direct:getOrder")
                .routeId(GET)
                .routeConfigurationId(ANSWERS_CALLERS)
                .setHeader(BusinessKey.HEADER, header("orderId"))
                .transform()
                .message(this::get)
                .id("select-order")
                .transform()
                .body(Order.class, JsonDocument::text)
                .id("write-order");
    }

    private OrderPage find(Message request) {
        return store.find(new OrderQuery(
                request.getHeader("status", OrderStatus.class),
                request.getHeader("customerId", String.class),
                request.getHeader("offset", Integer.class),
                request.getHeader("limit", Integer.class)));
    }

    private Order get(Message request) {
        return store.find(request.getHeader("orderId", String.class))
                .orElseThrow(
                        () -> new RejectedException("order-known", "orderId", "no event of this order has been seen"));
    }
}
