package dev.unbus.orders.intake;

import dev.unbus.delivery.BusinessKey;
import dev.unbus.delivery.JsonDocument;
import dev.unbus.files.FileHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;

/** From the invoices in the order files to the events that they report. */
@ApplicationScoped
class OrderIntakeRoute extends RouteBuilder {

    static final String ID = "order-intake";

    private static final String PLACED = "unbus-kafka:orders.placed";
    private static final String CANCELLED = "unbus-kafka:orders.cancelled";
    private static final String EVENT = "event";

    private final OrderIntakeConfig config;
    private final OrderTranslation translation;

    OrderIntakeRoute(OrderIntakeConfig config, OrderTranslation translation) {
        this.config = config;
        this.translation = translation;
    }

    @Override
    public void configure() {
        from(orderFiles())
                .routeId(ID)
                .transform()
                .message(this::event)
                .id("translate-invoice")
                .setProperty(EVENT, body())
                .setHeader(BusinessKey.HEADER)
                .body(OrderEvent.class, OrderEvent::orderId)
                .setHeader(KafkaConstants.KEY, header(BusinessKey.HEADER))
                .transform()
                .body(OrderEvent.class, JsonDocument::text)
                .id("write-event")
                .choice()
                .when(exchangeProperty(EVENT).isInstanceOf(OrderPlaced.class))
                .to(PLACED)
                .id("publish-placed")
                .otherwise()
                .to(CANCELLED)
                .id("publish-cancelled");
    }

    /** A file is checked to its end first; then it is one message an invoice. */
    private String orderFiles() {
        return "unbus-file:" + config.directory() + "?include=" + config.pattern() + "&format=#" + OrderFileFormat.NAME
                + "&groupBy=" + OrderFileFormat.INVOICE + "&firstPass=true";
    }

    private OrderEvent event(Message invoice) {
        return translation.translate(new InvoiceText(
                invoice.getBody(String.class),
                invoice.getHeader(FileHeaders.FIRST_ROW, 2L, Long.class),
                invoice.getHeader(FileHeaders.SEEN_BEFORE, false, Boolean.class)));
    }
}
