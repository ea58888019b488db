package dev.unbus.orders.intake;

import dev.unbus.observe.ChannelMessage;
import dev.unbus.observe.ChannelMessages;
import jakarta.inject.Singleton;
import java.util.List;

/** What this flow writes, for its contract; the schemas say more than the records can. */
@Singleton
final class OrderMessages implements ChannelMessages {

    @Override
    public List<ChannelMessage> all() {
        return List.of(
                ChannelMessage.json("topic:orders.placed", OrderPlaced.class)
                        .narrowedBy("contract/orders.placed.schema.json")
                        .keyedBy("orderId"),
                ChannelMessage.json("topic:orders.cancelled", OrderCancelled.class)
                        .narrowedBy("contract/orders.cancelled.schema.json")
                        .keyedBy("orderId"));
    }
}
