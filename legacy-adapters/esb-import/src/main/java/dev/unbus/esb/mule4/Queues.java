package dev.unbus.esb.mule4;

import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.mule.Brokers;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Messages;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.Correlation;
import dev.unbus.esb.runtime.mule.QueueMessage;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.model.PollEnrichDefinition;

/** Messages to queues: JMS, and the ones in memory. */
final class Queues {

    static final Map<String, Processor> TABLE = Map.of(
            "jms:publish", Queues::publish,
            "jms:publish-consume", Queues::request,
            "vm:consume", Queues::vmConsume,
            "vm:publish", Queues::vmPublish,
            "vm:publish-consume", Queues::vmRequest);

    /** Queues in memory of Mule have no limit; Camel takes none that is larger for unlimited. */
    static final int LARGEST_QUEUE = 1_000_000;

    private Queues() {}

    private static void publish(Element element, Chain chain) throws NotTranslatable {
        Call call = Call.of(element, chain.project());
        String destination = destination(call);
        String id = message(element, chain);
        String other = broker(call, ExternalEndpoint.Direction.OUT, destination);
        Correlations.sent(element.child("message").orElse(element), chain);
        chain.add(Step.call(Correlation.class, "publish"))
                .add(Step.to("unbus-jms:" + destination))
                .add(Step.call(QueueMessage.class, "sent", id));
        if (!other.isEmpty()) {
            chain.different(element, other);
        }
    }

    /** Notes the broker that a configuration names; what is different about it, empty for nothing. */
    static String broker(Call call, ExternalEndpoint.Direction direction, String destination) {
        List<Element> parts = call.connection().stream()
                .flatMap(connection ->
                        Stream.concat(connection.children("factory-configuration").stream(), Stream.of(connection)))
                .toList();
        call.project()
                .conversion()
                .endpoint(new ExternalEndpoint(
                        call.element().place(), direction, "jms", destination, Brokers.credentials(parts)));
        return Brokers.use(call.config(), parts, call.project());
    }

    private static void request(Element element, Chain chain) throws NotTranslatable {
        Call call = Call.of(element, chain.project());
        String destination = destination(call);
        String id = message(element, chain);
        String other = broker(call, ExternalEndpoint.Direction.OUT, destination);
        Element consume = element.child("consume-configuration").orElse(element);
        String wait = Sources.time(
                consume, "maximumWait", "10000", consume.attribute("maximumWaitUnit", "MILLISECONDS"), chain.project());
        chain.add(Step.to("jms:" + destination + "?exchangePattern=InOut&requestTimeout=" + wait))
                .add(Step.call(QueueMessage.class, "answered", id));
        if (!other.isEmpty()) {
            chain.different(element, other);
        }
    }

    private static String destination(Call call) throws NotTranslatable {
        boolean topic = call.element().attribute("destinationType", "QUEUE").equals("TOPIC");
        call.project().settings().assume(call.element().attribute("destination", ""), "unnamed");
        return (topic ? "topic:" : "queue:") + call.fixed("destination", "");
    }

    /** Sets body and headers of what is sent; what was there is kept. */
    static String message(Element element, Chain chain) throws NotTranslatable {
        String id = chain.project().next("queue");
        Optional<Element> message = element.child("message");
        Optional<Element> body = Stream.concat(
                        message.stream().flatMap(around -> around.children("body").stream()),
                        element.children("content").stream())
                .findFirst();
        Optional<Element> properties = Stream.concat(
                        message.stream().flatMap(around -> around.children("properties").stream()),
                        element.children("properties").stream())
                .findFirst();
        chain.add(Step.call(QueueMessage.class, "keep", id));
        if (properties.isPresent() && !properties.get().text().isBlank()) {
            chain.add(Step.variable(
                    QueueMessage.PROPERTIES, chain.value(properties.get().text())));
        }
        if (body.isPresent() && !body.get().text().isBlank()) {
            Messages.payload(body.get().text(), null, chain);
        }
        chain.add(Step.call(QueueMessage.class, "prepare"));
        return id;
    }

    static String vm(Call call) throws NotTranslatable {
        return "seda:" + call.fixed("queueName", "").replaceAll("[^A-Za-z0-9_.{}-]", "-");
    }

    private static void vmPublish(Element element, Chain chain) throws NotTranslatable {
        String queue = vm(Call.of(element, chain.project()));
        String id = message(element, chain);
        chain.add(Step.to(queue + "?waitForTaskToComplete=Never&size=" + LARGEST_QUEUE))
                .add(Step.call(QueueMessage.class, "sent", id));
        transaction(element, chain);
    }

    private static void vmRequest(Element element, Chain chain) throws NotTranslatable {
        String queue = vm(Call.of(element, chain.project()));
        String timeout = element.attribute("timeout", "10000");
        String unit = element.attribute("timeoutUnit", "MILLISECONDS");
        String millis = Sources.time(element, "timeout", timeout, unit, chain.project());
        String id = message(element, chain);
        chain.add(Step.to(queue + "?waitForTaskToComplete=Always&size=" + LARGEST_QUEUE + "&timeout=" + millis))
                .add(Step.call(QueueMessage.class, "answered", id));
        transaction(element, chain);
    }

    private static void vmConsume(Element element, Chain chain) throws NotTranslatable {
        String queue = vm(Call.of(element, chain.project()));
        PollEnrichDefinition poll = new PollEnrichDefinition();
        poll.setExpression(Step.constant(queue + "?size=" + LARGEST_QUEUE));
        poll.setTimeout(Sources.time(
                element, "timeout", "10000", element.attribute("timeoutUnit", "MILLISECONDS"), chain.project()));
        chain.add(poll).add(Step.call(QueueMessage.class, "taken"));
        transaction(element, chain);
    }

    private static void transaction(Element element, Chain chain) {
        if (element.attribute("transactionalAction", "").equals("ALWAYS_JOIN")) {
            chain.different(element, "the message is not part of a transaction");
        }
    }
}
