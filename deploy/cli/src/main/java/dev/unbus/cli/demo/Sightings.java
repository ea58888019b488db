package dev.unbus.cli.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.unbus.cli.console.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Turns records of the platform's topics into entries of the tally. */
final class Sightings {

    static final String FAILED = "unbus.failed";

    private static final Map<String, Milestone> MILESTONES = Map.of(
            "orders.placed",
            Milestone.PLACED,
            "orders.cancelled",
            Milestone.CANCELLED,
            "orders.shipped",
            Milestone.SHIPPED,
            "invoices.created",
            Milestone.INVOICED,
            FAILED,
            Milestone.REJECTED);

    private final Tally tally;

    Sightings(Tally tally) {
        this.tally = tally;
    }

    static Set<String> topics() {
        return MILESTONES.keySet();
    }

    void take(ConsumerRecord<String, String> message) {
        Milestone milestone = MILESTONES.get(message.topic());
        if (milestone == Milestone.REJECTED) {
            takeFailed(message);
        } else if (milestone != null && message.key() != null) {
            takeEvent(milestone, message);
        }
    }

    private void takeEvent(Milestone milestone, ConsumerRecord<String, String> message) {
        if (milestone != Milestone.PLACED) {
            tally.see(milestone, message.key());
            return;
        }
        try {
            tally.placed(message.key(), Json.tree(message.value()).path("total").decimalValue());
        } catch (JsonProcessingException notJson) {
            tally.surprise(message.key(), "was placed with a message that is not JSON");
        }
    }

    private void takeFailed(ConsumerRecord<String, String> message) {
        String id = header(message, "UnbusBusinessKey");
        if (tally.isExpected(Milestone.REJECTED, id)) {
            tally.see(Milestone.REJECTED, id);
        } else {
            tally.surprise(
                    id,
                    "failed in %s: %s"
                            .formatted(
                                    header(message, "UnbusFailureIntegration"),
                                    header(message, "UnbusFailureMessage")));
        }
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
