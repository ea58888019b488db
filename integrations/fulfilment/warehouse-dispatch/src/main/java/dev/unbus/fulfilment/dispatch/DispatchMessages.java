package dev.unbus.fulfilment.dispatch;

import dev.unbus.observe.ChannelMessage;
import dev.unbus.observe.ChannelMessages;
import jakarta.inject.Singleton;
import java.util.List;

/** What this flow reads and writes, for its contract. */
@Singleton
final class DispatchMessages implements ChannelMessages {

    @Override
    public List<ChannelMessage> all() {
        return List.of(
                ChannelMessage.json("topic:orders.placed", PlacedOrder.class).keyedBy("orderId"),
                ChannelMessage.xml("queue:WMS.DISPATCH", "contract/wms-dispatch.xsd"),
                ChannelMessage.xml("queue:WMS.SHIPMENTS", "contract/wms-shipment.xsd"),
                ChannelMessage.json("topic:orders.shipped", ShippedOrder.class).keyedBy("orderId"));
    }
}
