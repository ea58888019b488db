package dev.unbus.billing.invoices;

import dev.unbus.billing.invoices.wsdl.Receipt;
import dev.unbus.delivery.BusinessKey;
import dev.unbus.delivery.JsonDocument;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.cxf.common.message.CxfConstants;
import org.apache.camel.component.kafka.KafkaConstants;

/** Topic {@code orders.shipped} to the ERP, and its receipts to topic {@code invoices.created}. */
@ApplicationScoped
class InvoiceDispatchRoute extends RouteBuilder {

    static final String ID = "dispatch-invoices";

    private static final String ORDERS_SHIPPED = "unbus-kafka:orders.shipped";
    private static final String ORDER = "order";

    /** Says to whatever stands between what the contract has as a parameter of the call. */
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final ShippedOrderReader reader;

    InvoiceDispatchRoute(ShippedOrderReader reader) {
        this.reader = reader;
    }

    @Override
    public void configure() {
        from(ORDERS_SHIPPED)
                .routeId(ID)
                .transform()
                .body(byte[].class, reader::read)
                .id("read-order")
                .setHeader(BusinessKey.HEADER)
                .body(ShippedOrder.class, ShippedOrder::orderId)
                .setProperty(ORDER, body())
                .transform()
                .body(ShippedOrder.class, InvoiceTranslation::request)
                .id("translate-order")
                .removeHeaders("*", BusinessKey.HEADER)
                .setHeader(IDEMPOTENCY_KEY, header(BusinessKey.HEADER))
                .setHeader(CxfConstants.OPERATION_NAME, constant("createInvoice"))
                .to("cxf:bean:" + ErpEndpoint.NAME)
                .id("create-invoice")
                .transform()
                .exchange(this::created)
                .id("translate-receipt")
                .transform()
                .body(CreatedInvoice.class, JsonDocument::text)
                .id("write-invoice")
                .removeHeaders("*", BusinessKey.HEADER)
                .setHeader(KafkaConstants.KEY, header(BusinessKey.HEADER))
                .to("unbus-kafka:invoices.created")
                .id("publish-invoice");
    }

    private CreatedInvoice created(Exchange exchange) {
        return InvoiceTranslation.created(
                exchange.getProperty(ORDER, ShippedOrder.class),
                exchange.getMessage().getBody(Receipt.class));
    }
}
