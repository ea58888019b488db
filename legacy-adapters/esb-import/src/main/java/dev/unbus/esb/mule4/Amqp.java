package dev.unbus.esb.mule4;

import dev.unbus.esb.dialect.ExternalEndpoint.Direction;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.dialect.RabbitConnection;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.FlowBody;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Source;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.AmqpMessage;
import dev.unbus.esb.runtime.mule.QueueMessage;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** Queues and exchanges of RabbitMQ, by Spring's client. */
final class Amqp {

    static final Map<String, Processor> TABLE = Map.of("amqp:publish", Amqp::publish);
    static final Map<String, Source> SOURCES = Map.of("amqp:listener", Amqp::listener);

    private static final String ROUTING = "CamelSpringRabbitmqRoutingOverrideKey";
    private static final String EXCHANGE = "CamelSpringRabbitmqExchangeOverrideName";
    private static final String CLIENT =
            "by Spring's client of RabbitMQ; queue and exchange have to be there, and bound";

    private Amqp() {}

    private static void listener(Element element, FlowBody flow) throws NotTranslatable {
        Call call = Call.of(element, flow.project());
        String queue = call.fixed("queueName", "");
        String mode = given(call, "consumer-config", "ackMode", "IMMEDIATE");
        if (mode.equals("MANUAL")) {
            throw new NotTranslatable("messages are acknowledged by steps of the flow");
        }
        StringJoiner options = new StringJoiner("&");
        options.add("queues=" + queue);
        options.add("acknowledgeMode=" + (mode.equals("IMMEDIATE") ? "NONE&maximumRetryAttempts=1" : "AUTO"));
        options.add("concurrentConsumers=" + given(call, "consumer-config", "numberOfConsumers", "4"));
        option(call, "consumer-config", "exclusiveConsumers", "exclusive", options);
        option(call, "consumer-config", "noLocal", "noLocal", options);
        option(call, "quality-of-service-config", "prefetchCount", "prefetchCount", options);
        options.add("exchangePattern=InOnly&autoDeclare=false");
        String factory = factory(call);
        call.note(Direction.IN, "rabbitmq", queue);
        Chain chain = flow.from("spring-rabbitmq:default?" + options + factory);
        chain.add(Step.call(AmqpMessage.class, "received"));
        Sources.output(element, "outputMimeType", chain);
        flow.flow(chain);
        String retried = "; a message that fails is tried five times and then rejected";
        chain.different(element, CLIENT + (mode.equals("IMMEDIATE") ? "" : retried));
    }

    private static void publish(Element element, Chain chain) throws NotTranslatable {
        Call call = Call.of(element, chain.project());
        String exchange = element.attribute("exchangeName", "");
        List<Element> keys =
                element.child("routing-keys").map(Element::children).orElse(List.of());
        if (keys.size() > 1) {
            throw new NotTranslatable("a message with several routing keys");
        }
        String key = keys.isEmpty() ? "" : keys.get(0).attribute("value", "");
        String factory = factory(call);
        call.out("rabbitmq", exchange.isEmpty() ? key : exchange);
        computed(ROUTING, key, chain);
        computed(EXCHANGE, exchange, chain);
        String id = Queues.message(element, chain);
        Correlations.sent(element, chain);
        chain.add(Step.call(AmqpMessage.class, "send"));
        override(ROUTING, key, chain);
        override(EXCHANGE, exchange, chain);
        if (given(call, "publisher-config", "deliveryMode", "PERSISTENT").equals("TRANSIENT")) {
            chain.add(Step.header("CamelSpringRabbitmqDeliveryMode", Step.constant("NON_PERSISTENT")));
        }
        String to = fixed(exchange, chain).isEmpty() ? "default" : fixed(exchange, chain);
        String route = fixed(key, chain).isEmpty() ? "" : "&routingKey=" + fixed(key, chain);
        chain.add(Step.to("spring-rabbitmq:" + to + "?exchangePattern=InOnly" + route + factory))
                .add(Step.call(QueueMessage.class, "sent", id));
        chain.different(element, CLIENT);
    }

    /** Computes from the message of the flow what goes to a header of what is sent. */
    private static void computed(String header, String text, Chain chain) throws NotTranslatable {
        if (text.contains("#[")) {
            chain.add(Step.property(header, chain.value(text)));
        }
    }

    private static void override(String header, String text, Chain chain) {
        if (text.contains("#[")) {
            chain.add(Step.header(header, Step.text("${exchangeProperty." + header + "}")));
        }
    }

    private static String fixed(String text, Chain chain) {
        return text.contains("#[") ? "" : chain.project().settings().text(text);
    }

    private static void option(Call call, String part, String key, String name, StringJoiner options)
            throws NotTranslatable {
        String value = given(call, part, key, "");
        if (!value.isEmpty()) {
            options.add(name + "=" + value);
        }
    }

    /** An attribute of the element, else of a part of its configuration. */
    private static String given(Call call, String part, String key, String otherwise) throws NotTranslatable {
        Optional<String> common =
                call.config().flatMap(config -> config.child(part)).flatMap(found -> found.attribute(key));
        return call.fixed(key, common.map(call.project().settings()::text).orElse(otherwise));
    }

    /** The option that names the bean with the connection. */
    private static String factory(Call call) throws NotTranslatable {
        if (call.connection()
                .filter(connection -> connection.attribute("useTls", "false").equals("true"))
                .isPresent()) {
            throw new NotTranslatable("the connection is secured by TLS");
        }
        String name = Names.kebab(call.element().attribute("config-ref", "amqp"));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("addresses", call.required("host", "localhost") + ":" + call.setting("port", "5672"));
        values.put("username", call.setting("username", "guest"));
        values.put("password", call.setting("password", "guest"));
        values.put("virtualHost", call.setting("virtualHost", "/"));
        return "&connectionFactory="
                + RabbitConnection.bean(name, values, call.project().conversion());
    }
}
