package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Kafka topics become ends of our group-committing adapter. */
final class KafkaEndpoints {

    private static final String BROKERS = "kafka.bootstrap.servers";
    private static final List<String> OF_SOURCES = List.of("groupId", "autoOffsetReset");

    private KafkaEndpoints() {}

    static void kafka(EndpointUri uri, EndpointUse use) {
        String path = uri.barePath();
        String topic = uri.option("topic").orElse(addresses(path) ? "" : path);
        if (topic.isEmpty()) {
            throw new BeyondException("the Kafka endpoint names no topic");
        }
        uri.take("topic");
        if (uri.take("offsetRepository").isPresent()) {
            use.notes().different("offsets are committed to Kafka, not to the offset repository");
        }
        uri.take("brokers")
                .or(() -> addresses(path) ? Optional.of(path) : Optional.empty())
                .ifPresent(brokers -> use.notes().different(brokers(use.scope().project(), brokers)));
        List.of("zookeeperHost", "zookeeperPort", "zookeeperConnect").forEach(uri::take);
        TreeSet<String> lost = new TreeSet<>(uri.options().keySet());
        lost.removeAll(use.source() ? OF_SOURCES : Set.of("key"));
        if (use.source()) {
            uri.options().putIfAbsent("autoOffsetReset", "latest");
            use.notes().different("a record is committed when it is done; its body is bytes");
        }
        lost.forEach(uri::take);
        if (!lost.isEmpty()) {
            use.notes().different("serializers and the like are the adapter's; of the endpoint left out: " + lost);
        }
        uri.to("unbus-kafka", topic);
    }

    /** Before Camel 2.17 the path held the brokers, and an option the topic. */
    private static boolean addresses(String path) {
        return path.matches(".*:\\d+(,.*)?");
    }

    /** Configures the brokers; says what is different, and what the sources do not say. */
    static String brokers(Project project, String raw) {
        Conversion conversion = project.conversion();
        String said = "the brokers are configured as " + BROKERS;
        String value = project.properties().resolved(raw).orElse("");
        if (value.isEmpty()) {
            return said + ", which has to be set: the sources do not say what " + raw + " is";
        }
        var there = conversion.settings().get(BROKERS);
        if (there != null && !there.value().equals(value)) {
            throw new BeyondException("it leads to other brokers, " + value + "; an integration knows one cluster");
        }
        conversion.setting(BROKERS, value);
        return said;
    }

    /** What became of the component. */
    static String component(Project project, Element bean) {
        TreeSet<String> lost = new TreeSet<>();
        String brokers = "";
        for (Element property : bean.all().filter(below -> below.is("property")).toList()) {
            String name = property.attribute("name", "");
            if (name.equals("brokers")) {
                brokers = brokers(project, LibraryBeans.value(property).orElse(""));
            } else if (!name.equals("configuration")) {
                lost.add(name);
            }
        }
        return (brokers.isEmpty() ? "the component is unbus-kafka" : brokers)
                + (lost.isEmpty() ? "" : "; of the component left out: " + lost);
    }
}
