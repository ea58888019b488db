package dev.unbus.esb.synapse;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.dialect.RabbitConnection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;

/**
 * Exchanges and queues of RabbitMQ by Spring's client. What the old bus declared is declared, with its defaults: queues and exchanges that
 * last, and a queue that is bound by its name.
 */
final class Rabbit {

    private final Conversion conversion;
    private final String key;
    private final Function<String, Optional<String>> parameters;

    /**
     * The parameters of a transport or of an address.
     *
     * @param key what settings begin with
     */
    Rabbit(Conversion conversion, String key, Function<String, Optional<String>> parameters) {
        this.conversion = conversion;
        this.key = key;
        this.parameters = parameters;
    }

    /** What differs from the old bus; empty for nothing. */
    String difference() {
        if (get("rabbitmq.connection.ssl.enabled", "false").equals("true")) {
            return "its connection is not encrypted: the connection factory has to be made for that";
        }
        return host().isEmpty() ? "its connection is that of the old server, and has to be set: " + name() : "";
    }

    /** Where messages are read from. */
    String source() {
        String queue = setting("queue", get("rabbitmq.queue.name", get("rabbitmq.queue", key)));
        StringJoiner options = new StringJoiner("&", "?", "");
        options.add("queues=" + queue)
                .add("routingKey="
                        + parameters.apply("rabbitmq.queue.routing.key").orElse(queue));
        declared(options, "autoDeclare");
        if (get("rabbitmq.queue.auto.ack", "false").equals("true")) {
            options.add("acknowledgeMode=NONE").add("maximumRetryAttempts=1");
        }
        parameters
                .apply("rabbitmq.concurrent.consumer.count")
                .ifPresent(count -> options.add("concurrentConsumers=" + count));
        parameters.apply("rabbitmq.channel.consumer.qos").ifPresent(count -> options.add("prefetchCount=" + count));
        return address(options);
    }

    /** Where messages are sent to; {@code otherwise} is the queue when neither queue nor routing key are said. */
    String target(boolean oneWay, String otherwise) {
        String queue = get("rabbitmq.queue.name", "");
        String routing = get("rabbitmq.queue.routing.key", queue.isEmpty() ? otherwise : queue);
        StringJoiner options = new StringJoiner("&", "?", "");
        options.add("exchangePattern=" + (oneWay ? "InOnly" : "InOut"))
                .add("routingKey=" + setting("routing-key", routing));
        if (!queue.isEmpty()) {
            options.add("queues=" + (queue.equals(routing) ? "{{" + key + ".routing-key}}" : setting("queue", queue)));
            declared(options, "autoDeclareProducer");
        }
        return address(options);
    }

    private void declared(StringJoiner options, String option) {
        options.add(option + "=" + get("rabbitmq.queue.autodeclare", "true"));
        options.add("arg.queue.durable=" + get("rabbitmq.queue.durable", "true"));
        options.add("arg.queue.autoDelete=" + get("rabbitmq.queue.auto.delete", "false"));
        options.add("arg.queue.exclusive=" + get("rabbitmq.queue.exclusive", "false"));
        options.add("arg.exchange.durable=" + get("rabbitmq.exchange.durable", "true"));
        options.add("arg.exchange.autoDelete=" + get("rabbitmq.exchange.auto.delete", "false"));
        options.add("exchangeType=" + get("rabbitmq.exchange.type", "direct"));
    }

    private String address(StringJoiner options) {
        String exchange = get("rabbitmq.exchange.name", "");
        return "spring-rabbitmq:" + setting("exchange", exchange.isEmpty() ? "default" : exchange) + options
                + "&connectionFactory=" + connection();
    }

    private String connection() {
        String name = name();
        Map<String, Object> values = new LinkedHashMap<>();
        String host = host().isEmpty() ? "localhost" : host();
        values.put(
                "addresses", conversion.setting(name + ".addresses", host + ":" + get("rabbitmq.server.port", "5672")));
        values.put("username", conversion.setting(name + ".username", get("rabbitmq.server.user.name", "guest")));
        values.put("password", conversion.secret(name + ".password"));
        values.put("virtualHost", conversion.setting(name + ".virtual-host", get("rabbitmq.server.virtual.host", "/")));
        return RabbitConnection.bean(name, values, conversion);
    }

    /** The factory of the old server, or a broker that the parameters say. */
    private String name() {
        String broker = host().isEmpty()
                ? parameters.apply("rabbitmq.connection.factory").orElse("")
                : host() + " " + get("rabbitmq.server.port", "5672");
        return Names.kebab("rabbit " + broker);
    }

    private String host() {
        return get("rabbitmq.server.host.name", "");
    }

    private String setting(String what, String value) {
        return conversion.setting(key + "." + what, value);
    }

    private String get(String name, String otherwise) {
        return parameters.apply(name).orElse(otherwise);
    }
}
