package dev.unbus.esb.mule3;

import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.dialect.ExternalEndpoint.Direction;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.dialect.RabbitConnection;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.FlowBody;
import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule3.Properties;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.apache.camel.model.ProcessorDefinition;

/** Queues and exchanges of RabbitMQ, by Spring's client. */
final class Rabbit {

    private static final String ROUTING = "CamelSpringRabbitmqRoutingOverrideKey";
    private static final String EXCHANGE = "CamelSpringRabbitmqExchangeOverrideName";
    private static final String DECLARES = "(queue|exchange)(Durable|AutoDelete|Exclusive)|exchangeType";
    private static final String HAS_TO_BE_THERE = "queue and exchange have to be there, and bound";

    private Rabbit() {}

    static Chain from(Endpoint endpoint, FlowBody flow) throws NotTranslatable {
        MuleProject project = flow.project();
        String queue =
                fixed(endpoint, "queueName").orElseThrow(() -> new NotTranslatable("a queue that the broker names"));
        String mode = endpoint.get("ackMode", "AMQP_AUTO");
        if (mode.equals("MANUAL")) {
            throw new NotTranslatable("messages are acknowledged by steps of the flow");
        }
        String exchange =
                project.settings().text(fixed(endpoint, "exchangeName").orElse("default"));
        StringJoiner options = new StringJoiner("&");
        options.add("queues=" + project.settings().text(queue));
        fixed(endpoint, "routingKey")
                .ifPresent(key -> options.add("routingKey=" + project.settings().text(key)));
        options.add("acknowledgeMode=" + (mode.equals("AMQP_AUTO") ? "NONE&maximumRetryAttempts=1" : "AUTO"));
        options.add("concurrentConsumers=" + project.settings().text(endpoint.get("numberOfChannels", "4")));
        endpoint.get("prefetchCount").ifPresent(count -> options.add("prefetchCount=" + count));
        endpoint.get("exclusiveConsumers").ifPresent(exclusive -> options.add("exclusive=" + exclusive));
        endpoint.get("noLocal").ifPresent(local -> options.add("noLocal=" + local));
        options.add("exchangePattern=" + (endpoint.isRequestResponse(false) ? "InOut" : "InOnly"));
        boolean declares = declare(endpoint, options);
        note(endpoint, Direction.IN, queue, project);
        Chain chain = flow.from("spring-rabbitmq:" + exchange + "?" + options + factory(endpoint, project));
        List<String> differences = new ArrayList<>();
        differences.add("by Spring's client of RabbitMQ");
        if (!declares) {
            differences.add(HAS_TO_BE_THERE);
        }
        if (!mode.equals("AMQP_AUTO")) {
            differences.add("a message that fails is tried five times and then rejected");
        }
        chain.different(endpoint.element(), String.join("; ", differences));
        return chain;
    }

    /** Declares queue and exchange where the old bus did so actively; otherwise it only asked whether they are there. */
    private static boolean declare(Endpoint endpoint, StringJoiner options) {
        boolean declares = endpoint.get("activeDeclarationsOnly", "false").equals("true")
                || endpoint.attributes().keySet().stream().anyMatch(key -> key.matches(DECLARES));
        options.add("autoDeclare=" + declares);
        if (declares) {
            for (String part : List.of("queue", "exchange")) {
                for (String property : List.of("Durable", "AutoDelete")) {
                    String name = property.substring(0, 1).toLowerCase(Locale.ROOT) + property.substring(1);
                    options.add("arg." + part + "." + name + "=" + endpoint.get(part + property, "false"));
                }
            }
            options.add("exchangeType=" + endpoint.get("exchangeType", "direct").toLowerCase(Locale.ROOT));
        }
        return declares;
    }

    static void to(Endpoint endpoint, Chain chain) throws NotTranslatable {
        if (endpoint.isRequestResponse(false)) {
            throw new NotTranslatable("a request by AMQP");
        }
        MuleProject project = chain.project();
        String exchange = endpoint.get("exchangeName", "");
        String key = endpoint.get("routingKey", exchange.isEmpty() ? endpoint.get("queueName", "") : "");
        List<ProcessorDefinition<?>> steps = new ArrayList<>();
        steps.add(Step.call(Properties.class, "send"));
        override(EXCHANGE, exchange, steps, chain);
        override(ROUTING, key, steps, chain);
        if (sets(project, "routing-key")) {
            override(ROUTING, "#[message.outboundProperties['routing-key']]", steps, chain);
        }
        if (endpoint.get("deliveryMode", "PERSISTENT").equals("NON_PERSISTENT")) {
            steps.add(Step.header("CamelSpringRabbitmqDeliveryMode", Step.constant("NON_PERSISTENT")));
        }
        String fixedKey = fixed(key, project);
        String fixedExchange = fixed(exchange, project);
        steps.add(Step.to("spring-rabbitmq:" + (fixedExchange.isEmpty() ? "default" : fixedExchange)
                + "?exchangePattern=InOnly" + (fixedKey.isEmpty() ? "" : "&routingKey=" + fixedKey)
                + factory(endpoint, project)));
        note(endpoint, Direction.OUT, exchange.isEmpty() ? key : exchange, project);
        Outbound.aside("rabbit", chain, steps.toArray(ProcessorDefinition<?>[]::new));
        chain.different(endpoint.element(), "by Spring's client of RabbitMQ; " + HAS_TO_BE_THERE);
    }

    /** Has a header say what an expression computes, before the message is made what is sent. */
    private static void override(String header, String value, List<ProcessorDefinition<?>> steps, Chain chain)
            throws NotTranslatable {
        if (value.contains("#[")) {
            String property = chain.project().next("rabbit");
            chain.add(Step.property(property, chain.value(value)));
            steps.add(Step.header(header, Step.text("${exchangeProperty." + property + "}")));
        }
    }

    private static String fixed(String text, MuleProject project) {
        return text.contains("#[") ? "" : project.settings().text(text);
    }

    /** Whether the project sets a property of that name, which the old bus took before what the endpoint says. */
    private static boolean sets(MuleProject project, String property) {
        return project.conversion().roots().stream().flatMap(Element::all).anyMatch(element -> element.attributes()
                .containsValue(property));
    }

    private static Optional<String> fixed(Endpoint endpoint, String key) throws NotTranslatable {
        Optional<String> value = endpoint.get(key);
        if (value.filter(text -> text.contains("#[")).isPresent()) {
            throw new NotTranslatable(key + " is computed: " + value.get());
        }
        return value;
    }

    private static void note(Endpoint endpoint, Direction direction, String name, MuleProject project) {
        project.conversion()
                .endpoint(new ExternalEndpoint(
                        endpoint.element().place(),
                        direction,
                        "rabbitmq",
                        name,
                        List.of("amqp.username", "amqp.password")));
    }

    /** The option that names the bean with the connection of the endpoint's connector. */
    private static String factory(Endpoint endpoint, MuleProject project) {
        String name = endpoint.connector(project)
                .map(connector -> Names.kebab(connector.attribute("name", "rabbit")))
                .orElse("rabbit");
        String host = endpoint.get("host", "localhost");
        String port = endpoint.get("port", "5672");
        StringBuilder addresses = new StringBuilder(host.contains("#[") ? "localhost" : host + ":" + port);
        for (String fallback : endpoint.get("fallbackAddresses", "").split("[\\s,]+", -1)) {
            if (!fallback.isEmpty()) {
                addresses.append(',').append(fallback.contains(":") ? fallback : fallback + ":" + port);
            }
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("addresses", Settings.of(project, "amqp.addresses", addresses.toString()));
        values.put("username", Settings.of(project, "amqp.username", endpoint.get("username", "guest")));
        values.put("password", project.settings().external("amqp.password", endpoint.get("password", "guest")));
        values.put("virtualHost", Settings.of(project, "amqp.virtual-host", endpoint.get("virtualHost", "/")));
        return "&connectionFactory=" + RabbitConnection.bean(name, values, project.conversion());
    }
}
