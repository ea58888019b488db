package dev.unbus.observe;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One kind of message of each form. */
@Singleton
final class OrderMessages implements ChannelMessages {

    enum Channel {
        @JsonProperty("web")
        WEB,
        SHOP
    }

    record Line(String sku, @Nullable String description, int quantity) {}

    record OrderTaken(
            String orderId,
            @Nullable String customerId,
            Instant takenAt,
            @Nullable LocalDate wanted,
            Currency currency,
            BigDecimal total,
            boolean urgent,
            long number,
            Channel channel,
            List<Line> lines,
            List<String> remarks,
            Map<String, Integer> counts) {}

    record OrderPlaced(String orderId, @Nullable String customerId) {}

    @Override
    public List<ChannelMessage> all() {
        return List.of(
                ChannelMessage.json("topic:orders.taken", OrderTaken.class)
                        .narrowedBy("order.schema.json")
                        .keyedBy("orderId"),
                ChannelMessage.json("topic:orders.placed", OrderPlaced.class),
                ChannelMessage.xml("queue:REMARKS", "remark.xsd"),
                ChannelMessage.described("queue:NOTES", "note", "text/plain", "A line of at most 80 characters."));
    }
}
