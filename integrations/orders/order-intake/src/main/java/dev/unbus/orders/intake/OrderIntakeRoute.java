package dev.unbus.orders.intake;

import dev.unbus.delivery.BusinessKey;
import dev.unbus.delivery.JsonDocument;
import dev.unbus.files.FileHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;

/** From the rows of one invoice to the event that they report. */
@ApplicationScoped
class OrderIntakeRoute extends RouteBuilder {

    static final String ROUTE = "order-intake";
    static final String URI = "direct:order-intake";
    static final String PLACED = "kafka:orders.placed";
    static final String CANCELLED = "kafka:orders.cancelled";

    /** The exchange property that tells what was published. */
    static final String OUTCOME = "UnbusOrderOutcome";

    private final OrderTranslation translation;

    OrderIntakeRoute(OrderTranslation translation) {
        this.translation = translation;
    }

    @Override
    public void configure() {
        from(URI)
                .routeId(ROUTE)
                .process(this::translate)
                .id("translate")
                .setHeader(KafkaConstants.KEY, header(BusinessKey.HEADER))
                .choice()
                .when(exchangeProperty(OUTCOME).isEqualTo(OrderOutcome.PLACED))
                .to(PLACED)
                .id("publish-placed")
                .otherwise()
                .to(CANCELLED)
                .id("publish-cancelled");
    }

    private void translate(Exchange exchange) {
        Message message = exchange.getMessage();
        OrderEvent event = translation.translate(new InvoiceText(
                message.getBody(String.class),
                message.getHeader(FileHeaders.FIRST_ROW, 2L, Long.class),
                message.getHeader(FileHeaders.SEEN_BEFORE, false, Boolean.class)));
        message.setBody(JsonDocument.text(event));
        message.setHeader(BusinessKey.HEADER, event.orderId());
        exchange.setProperty(OUTCOME, OrderOutcome.of(event));
    }
}
