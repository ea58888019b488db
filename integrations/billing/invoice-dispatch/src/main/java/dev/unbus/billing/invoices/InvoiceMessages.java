package dev.unbus.billing.invoices;

import dev.unbus.observe.ChannelMessage;
import dev.unbus.observe.ChannelMessages;
import jakarta.inject.Singleton;
import java.util.List;

/** What this flow reads and writes, for its contract. */
@Singleton
final class InvoiceMessages implements ChannelMessages {

    @Override
    public List<ChannelMessage> all() {
        return List.of(
                ChannelMessage.json("topic:orders.shipped", ShippedOrder.class).keyedBy("orderId"),
                ChannelMessage.json("topic:invoices.created", CreatedInvoice.class)
                        .keyedBy("orderId"));
    }
}
