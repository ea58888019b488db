package dev.unbus.esb.mule3;

import dev.unbus.esb.dialect.ExternalEndpoint.Direction;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule3.Properties;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.List;
import java.util.Map;

/** What one endpoint sends away, and the reply that comes to another: the flow waits for it. */
final class RequestReply {

    static final Map<String, Processor> TABLE = Map.of("core:request-reply", RequestReply::convert);

    private static final String DAY = "86400000";

    private RequestReply() {}

    private static void convert(Element element, Chain chain) throws NotTranslatable {
        List<Element> parts = element.children();
        if (parts.size() != 2
                || !parts.get(0).is("outbound-endpoint")
                || !parts.get(1).is("inbound-endpoint")) {
            throw new NotTranslatable("a request or a reply that is more than an endpoint");
        }
        Endpoint request = Endpoint.of(parts.get(0), chain.project());
        Endpoint reply = Endpoint.of(parts.get(1), chain.project());
        if (!request.parts().isEmpty()) {
            throw new NotTranslatable("a request with " + request.parts().get(0).qualifiedName() + " in its endpoint");
        }
        switch (request.scheme() + " " + reply.scheme()) {
            case "vm vm" -> vm(element, request, reply, chain);
            case "jms jms" -> jms(element, request, reply, chain);
            default ->
                throw new NotTranslatable("a request by " + request.scheme() + " with a reply by " + reply.scheme());
        }
        chain.all(reply.parts());
        chain.converted(parts.get(0));
        chain.converted(parts.get(1));
    }

    /** The old bus sent the result of the flow that received the request to the queue for replies by itself. */
    private static void vm(Element element, Endpoint request, Endpoint reply, Chain chain) throws NotTranslatable {
        String queue = reply.get("path", "");
        if (isSentTo(queue, chain.project())) {
            throw new NotTranslatable("a step of another flow sends the reply to vm:" + queue);
        }
        Outbound.call(Outbound.receiver(request.get("path", ""), chain.project()), true, chain);
        chain.different(
                element,
                "the flow that receives the request is called and its result is the reply: without a time limit, and"
                        + " an error in it is one of this flow");
    }

    private static boolean isSentTo(String queue, MuleProject project) throws NotTranslatable {
        List<Element> senders = project.conversion().roots().stream()
                .flatMap(Element::all)
                .filter(one -> one.is("outbound-endpoint"))
                .toList();
        for (Element sender : senders) {
            Endpoint endpoint = Endpoint.of(sender, project);
            if (endpoint.scheme().equals("vm") && endpoint.get("path", "").equals(queue)) {
                return true;
            }
        }
        return false;
    }

    private static void jms(Element element, Endpoint request, Endpoint reply, Chain chain) throws NotTranslatable {
        MuleProject project = chain.project();
        String to = Outbound.destination(request, project);
        String from = Outbound.destination(reply, project);
        if (!from.startsWith("queue:")) {
            throw new NotTranslatable("a reply by a topic");
        } else if (!request.connector(project).equals(reply.connector(project))) {
            throw new NotTranslatable("a reply by another broker");
        }
        String other = Outbound.broker(request, Direction.OUT, to, project);
        String timeout = element.attribute("timeout", DAY);
        chain.add(Step.call(Properties.class, "send"))
                .add(Step.to("jms:" + to + "?exchangePattern=InOut&replyTo=" + from.substring("queue:".length())
                        + "&requestTimeout=" + project.settings().text(timeout)))
                .add(Step.call(Properties.class, "received"));
        if (element.attribute("timeout").isEmpty()) {
            chain.different(element, (other.isEmpty() ? "" : other + "; ") + "waits a day for the reply, not for ever");
        } else if (!other.isEmpty()) {
            chain.different(element, other);
        }
    }
}
