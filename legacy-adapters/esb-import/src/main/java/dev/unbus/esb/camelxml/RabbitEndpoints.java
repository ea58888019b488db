package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.dialect.RabbitConnection;
import dev.unbus.esb.source.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** RabbitMQ by Spring's client: the component that speaks to it by itself was taken away in Camel 4. */
final class RabbitEndpoints {

    private static final Pattern ADDRESS = Pattern.compile("([^/:]*):(\\d+)/(.*)|([^/:]+)/(.*)");
    private static final List<String> KEPT = List.of(
            "routingKey",
            "exchangeType",
            "concurrentConsumers",
            "prefetchCount",
            "deadLetterExchange",
            "deadLetterExchangeType",
            "deadLetterQueue",
            "deadLetterRoutingKey",
            "bridgeErrorHandler",
            "exchangePattern",
            "exclusive",
            "args");

    private RabbitEndpoints() {}

    static void rabbit(EndpointUri uri, EndpointUse use) {
        Map<String, String> connection = connection(uri, use);
        String exchange = path(uri, connection);
        Map<String, String> options = new LinkedHashMap<>();
        KEPT.forEach(name -> uri.take(name).ifPresent(value -> options.put(name, value)));
        uri.take("queue").ifPresent(queue -> options.put("queues", queue));
        declare(uri, use.source(), options);
        if (use.source() && uri.option("autoAck").filter("true"::equals).isPresent()) {
            options.put("acknowledgeMode", "NONE");
        }
        List.of("durable", "autoDelete", "declare", "autoAck", "automaticRecoveryEnabled")
                .forEach(uri::take);
        TreeSet<String> lost = new TreeSet<>(uri.options().keySet());
        uri.options().clear();
        uri.options().putAll(options);
        uri.to("spring-rabbitmq", exchange.isEmpty() ? "default" : exchange);
        factory(uri, use, connection);
        use.notes()
                .different("by Spring's client of RabbitMQ, whose headers begin with CamelSpringRabbitmq"
                        + (lost.isEmpty() ? "" : "; left out: " + lost));
    }

    /** Queue and exchange are declared and bound by who reads and by who writes; without a queue, only the exchange is. */
    private static void declare(EndpointUri uri, boolean source, Map<String, String> options) {
        options.put(
                source ? "autoDeclare" : "autoDeclareProducer",
                uri.option("declare").orElse("true"));
        for (String part : List.of("queue", "exchange")) {
            options.put("arg." + part + ".durable", uri.option("durable").orElse("true"));
            options.put("arg." + part + ".autoDelete", uri.option("autoDelete").orElse("true"));
        }
        if (!source) {
            options.put("skipDeclareQueue", String.valueOf(!options.containsKey("queues")));
        } else {
            options.putIfAbsent("routingKey", "");
        }
    }

    /** The exchange; the path of Camel 2 begins with an address. */
    private static String path(EndpointUri uri, Map<String, String> connection) {
        String path = uri.barePath();
        Matcher address = ADDRESS.matcher(path);
        if (!address.matches()) {
            return path;
        }
        String host = address.group(1) == null ? address.group(4) : address.group(1);
        String port = address.group(2) == null ? "5672" : address.group(2);
        connection.putIfAbsent("addresses", host + ":" + port);
        return address.group(3) == null ? address.group(5) : address.group(3);
    }

    private static Map<String, String> connection(EndpointUri uri, EndpointUse use) {
        Map<String, String> connection = new LinkedHashMap<>();
        uri.take("connectionFactory")
                .map(name -> name.replaceFirst("^#(bean:)?", ""))
                .ifPresent(id -> {
                    Element bean = use.scope().project().beans().mark(id);
                    if (bean == null) {
                        throw new BeyondException("there is no connection factory " + id);
                    }
                    bean.children("property").forEach(property -> LibraryBeans.value(property)
                            .ifPresent(value -> connection.put(property.attribute("name", ""), value)));
                });
        for (String option : List.of("addresses", "hostname", "portNumber", "username", "password", "vhost")) {
            uri.take(option).ifPresent(value -> connection.put(option, value));
        }
        Optional.ofNullable(connection.remove("vhost")).ifPresent(host -> connection.put("virtualHost", host));
        String host = Optional.ofNullable(connection.remove("hostname")).orElse(connection.remove("host"));
        String port = Optional.ofNullable(connection.remove("portNumber")).orElse(connection.remove("port"));
        if (host != null) {
            connection.putIfAbsent("addresses", host + ":" + (port == null ? "5672" : port));
        }
        connection.keySet().retainAll(List.of("addresses", "username", "password", "virtualHost"));
        return connection;
    }

    private static void factory(EndpointUri uri, EndpointUse use, Map<String, String> connection) {
        if (connection.isEmpty()) {
            use.notes().different("its connection factory has to be set");
            return;
        }
        Project project = use.scope().project();
        String name = "rabbit-" + Names.kebab(connection.getOrDefault("addresses", "default"));
        Map<String, Object> values = new LinkedHashMap<>();
        connection.forEach((key, value) ->
                values.put(key, project.settings().of(project.properties(), "bean." + name + "." + key, key, value)));
        uri.options()
                .put(
                        "connectionFactory",
                        RabbitConnection.bean(name, values, use.scope().conversion()));
    }
}
