package dev.unbus.esb.mule4;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Messages;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.QueueMessage;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Messages to queues: JMS, and the ones in memory. */
final class Queues {

    static final Map<String, Processor> TABLE = Map.of(
            "jms:publish", Queues::publish,
            "jms:publish-consume", Queues::request,
            "vm:publish", Queues::vmPublish,
            "vm:publish-consume", Queues::vmRequest);

    private Queues() {}

    private static void publish(Element element, Chain chain) throws NotTranslatable {
        Call call = Call.of(element, chain.project());
        String destination = destination(call);
        String id = message(element, chain);
        call.out("jms", destination);
        chain.add(Step.to("unbus-jms:" + destination)).add(Step.call(QueueMessage.class, "sent", id));
    }

    private static void request(Element element, Chain chain) throws NotTranslatable {
        Call call = Call.of(element, chain.project());
        String destination = destination(call);
        String id = message(element, chain);
        call.out("jms", destination);
        chain.add(Step.to("jms:" + destination + "?exchangePattern=InOut"))
                .add(Step.call(QueueMessage.class, "answered", id));
    }

    private static String destination(Call call) throws NotTranslatable {
        boolean topic = call.element().attribute("destinationType", "QUEUE").equals("TOPIC");
        return (topic ? "topic:" : "queue:") + call.fixed("destination", "");
    }

    /** Sets body and headers of what is sent; what was there is kept. */
    private static String message(Element element, Chain chain) throws NotTranslatable {
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

    static String vm(Call call, Element element) throws NotTranslatable {
        return "seda:" + call.fixed("queueName", "").replaceAll("[^A-Za-z0-9_.{}-]", "-");
    }

    private static void vmPublish(Element element, Chain chain) throws NotTranslatable {
        String queue = vm(Call.of(element, chain.project()), element);
        String id = message(element, chain);
        chain.add(Step.to(queue + "?waitForTaskToComplete=Never")).add(Step.call(QueueMessage.class, "sent", id));
    }

    private static void vmRequest(Element element, Chain chain) throws NotTranslatable {
        String queue = vm(Call.of(element, chain.project()), element);
        String id = message(element, chain);
        chain.add(Step.to(queue + "?waitForTaskToComplete=Always")).add(Step.call(QueueMessage.class, "answered", id));
    }
}
