package dev.unbus.orders.status;

import dev.unbus.observe.ChannelMessage;
import dev.unbus.observe.ChannelMessages;
import jakarta.inject.Singleton;
import java.util.List;

/** What this flow reads, for its contract. */
@Singleton
final class EventMessages implements ChannelMessages {

    @Override
    public List<ChannelMessage> all() {
        return List.of(
                ChannelMessage.json("topic:orders.placed", OrderPlaced.class).keyedBy("orderId"),
                ChannelMessage.json("topic:orders.cancelled", OrderCancelled.class)
                        .keyedBy("orderId"),
                ChannelMessage.json("topic:orders.shipped", OrderShipped.class).keyedBy("orderId"),
                ChannelMessage.json("topic:invoices.created", InvoiceCreated.class)
                        .keyedBy("orderId"));
    }
}
