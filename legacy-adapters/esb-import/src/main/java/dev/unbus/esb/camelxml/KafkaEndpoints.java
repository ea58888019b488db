package dev.unbus.esb.camelxml;

import java.util.List;
import java.util.TreeSet;

/** Kafka topics become ends of our group-committing adapter. */
final class KafkaEndpoints {

    private static final List<String> UNNAMED =
            List.of("brokers", "zookeeperHost", "zookeeperPort", "zookeeperConnect");

    private KafkaEndpoints() {}

    static void kafka(EndpointUri uri, EndpointUse use) {
        String path = uri.barePath();
        String topic = uri.option("topic").orElse(path);
        if (topic.isEmpty()) {
            throw new BeyondException("the Kafka endpoint names no topic");
        }
        if (uri.option("offsetRepository").isPresent()) {
            use.notes().different("offsets are committed to Kafka, not to the offset repository");
        }
        TreeSet<String> lost = new TreeSet<>(uri.options().keySet());
        UNNAMED.forEach(lost::remove);
        lost.remove("topic");
        lost.remove("offsetRepository");
        if (!lost.isEmpty()) {
            use.notes()
                    .different("connection, group and serializers are set for the adapter; of the endpoint left out: "
                            + lost);
        }
        uri.options().clear();
        uri.to("unbus-kafka", topic);
    }
}
