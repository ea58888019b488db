package dev.unbus.esb.synapse;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.source.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.OtherwiseDefinition;
import org.apache.camel.model.StopDefinition;
import org.apache.camel.model.WhenDefinition;

/** Mediators that let a message go: {@code send}, {@code call}, {@code respond}, {@code drop}, {@code loopback}. */
final class SendMediators {

    private static final Set<String> OPAQUE = Set.of("sequence", "call-template", "class", "script");
    private static final String BLOCKING =
            "it fails for a SOAP fault, not for an HTTP status alone; the format is that of the response";

    void register(Map<String, MediatorConverter> converters) {
        converters.put("send", this::send);
        converters.put("call", MediatorConverter.alone(this::call));
        converters.put("callout", MediatorConverter.alone(new CalloutMediator()::callout));
        converters.put("respond", MediatorConverter.alone(this::respond));
        converters.put("drop", MediatorConverter.alone(this::drop));
        converters.put("loopback", MediatorConverter.alone(this::loopback));
        converters.put("throwError", MediatorConverter.alone(this::raise));
    }

    private boolean send(Element send, List<Element> rest, Flow flow) {
        Optional<Element> endpoint =
                send.child("endpoint").or(() -> send.attribute("endpoint").map(key -> send));
        if (endpoint.isEmpty()) {
            implicit(send, flow);
            return false;
        }
        String route = flow.estate().endpoints().route(endpoint.get(), flow, oneWay(flow));
        Optional<String> receive = send.attribute("receive");
        if (receive.isPresent()) {
            return receiving(send, route, receive.get(), rest, flow);
        }
        flow.add(Model.mediate(route, "SendAside"));
        settle(send, route, flow);
        return false;
    }

    private static boolean receiving(Element send, String route, String key, List<Element> rest, Flow flow) {
        if (rest.stream().anyMatch(each -> !each.is("drop") && !each.is("log"))) {
            throw new Unconvertible("what stands behind a send with a sequence to receive runs beside it");
        }
        flow.add(Model.to("direct:" + route));
        if (ComputedName.is(key)) {
            ComputedName.of(send, key, flow)
                    .choose("sequence", (name, inner) -> FlowMediators.named(name, send, inner));
        } else {
            FlowMediators.named(key, send, flow);
        }
        flow.add(new StopDefinition());
        boolean open = flow.estate()
                .account()
                .unit(send)
                .filter(unit -> unit.outcome().isEmpty())
                .isPresent();
        if (open) {
            settle(send, route, flow);
        }
        rest.forEach(each -> flow.estate()
                .account()
                .settleRest(each, Outcome.IGNORED, "stands behind a send: it does nothing for the answer"));
        return true;
    }

    /** A message of the out direction goes to the client, one of the in direction where its address says. */
    private static void implicit(Element send, Flow flow) {
        if (flow.direction() == Flow.Direction.RESPONSE || isMadeResponse(send)) {
            flow.add(Model.bean("Mediation", "answer"));
            flow.estate().account().converted(send);
            return;
        }
        ChoiceDefinition choice = new ChoiceDefinition();
        WhenDefinition when = new WhenDefinition();
        when.setExpression(Model.call("Mediation", "isResponse"));
        Model.add(when, Model.bean("Mediation", "answer"));
        choice.getWhenClauses().add(when);
        OtherwiseDefinition otherwise = new OtherwiseDefinition();
        Model.add(otherwise, Model.mediate(flow.estate().endpoints().toOfMessage(send), "SendAside"));
        choice.setOtherwise(otherwise);
        flow.add(choice);
        flow.estate().account().different(send, AddressSteps.CLIENT_TO);
    }

    /** Whether mediators that always run before it make the message a response. */
    private static boolean isMadeResponse(Element send) {
        boolean response = false;
        for (Element each : before(send)) {
            boolean property = each.is("property") && each.attribute("name", "").equals("RESPONSE");
            if (property || OPAQUE.contains(each.name())) {
                response = property && each.attribute("value", "").equals("true");
            } else if (each.is("makefault")
                    && !each.attribute("response", "true").equals("false")) {
                response = true;
            }
        }
        return response;
    }

    /** What stands before a mediator in its chain, and before those around it in theirs. */
    private static List<Element> before(Element mediator) {
        List<Element> before = new ArrayList<>();
        Element inner = mediator;
        for (Element around = mediator.parent().orElse(null);
                around != null;
                around = inner.parent().orElse(null)) {
            List<Element> siblings = around.children();
            boolean chain =
                    !Artifacts.KINDS.contains(inner.name()) && !inner.name().endsWith("Sequence");
            before.addAll(0, chain ? siblings.subList(0, siblings.indexOf(inner)) : List.of());
            inner = around;
        }
        return before;
    }

    /** Whether an artifact says that nothing comes back. */
    static boolean oneWay(Flow flow) {
        return flow.origin()
                .all()
                .anyMatch(each -> each.is("property")
                        && each.attribute("name", "").equals("OUT_ONLY")
                        && each.attribute("value", "").equals("true"));
    }

    static void settle(Element mediator, String route, Flow flow) {
        String difference = flow.estate().endpoints().difference(route);
        boolean inline = mediator.child("endpoint")
                .filter(each -> each.attribute("key").isEmpty())
                .isPresent();
        if (difference.startsWith("!")) {
            String why = inline ? difference.substring(1) : "its endpoint is a stub: " + difference.substring(1);
            flow.estate().account().settleRest(mediator, Outcome.STUBBED, why);
        } else if (!difference.isEmpty()
                && (inline || difference.equals(flow.estate().endpoints().elsewhere(route)))) {
            flow.estate().account().different(mediator, difference);
        } else if (route.equals(Endpoints.TO_OF_MESSAGE)) {
            flow.estate().account().different(mediator, AddressSteps.CLIENT_TO);
        } else if (isBlocking(mediator)) {
            flow.estate().account().different(mediator, BLOCKING);
        } else {
            flow.estate().account().converted(mediator);
        }
    }

    private void call(Element call, Flow flow) {
        Optional<Element> endpoint =
                call.child("endpoint").or(() -> call.attribute("endpoint").map(key -> call));
        if (call.child("source").isPresent() || call.child("target").isPresent()) {
            new CalloutMediator().call(call, endpoint, flow);
            return;
        }
        String route = endpoint.isPresent()
                ? flow.estate().endpoints().route(endpoint.get(), flow, oneWay(flow))
                : flow.estate().endpoints().toOfMessage(call);
        called(call, route, flow);
        settle(call, route, flow);
    }

    /** The step to an endpoint whose response is awaited; only at run time is known whether a message goes one way. */
    static void called(Element call, String route, Flow flow) {
        boolean oneWay = flow.estate().sendsOneWay();
        if (isBlocking(call)) {
            flow.add(Model.mediate(route, "BlockingCall"));
        } else {
            flow.add(oneWay ? Model.mediate(route, "Call") : Model.to("direct:" + route));
        }
    }

    private static boolean isBlocking(Element call) {
        return call.is("callout") || call.attribute("blocking", "false").equals("true");
    }

    private void respond(Element respond, Flow flow) {
        flow.add(Model.bean("Mediation", "answer"), new StopDefinition());
        flow.estate().account().converted(respond);
    }

    private void drop(Element drop, Flow flow) {
        flow.add(new StopDefinition());
        flow.estate().account().converted(drop);
    }

    private void loopback(Element loopback, Flow flow) {
        flow.add(Model.bean("Mediation", "loopback"), new StopDefinition());
        flow.estate().account().converted(loopback);
    }

    private void raise(Element raise, Flow flow) {
        Expressions expressions = new Expressions(raise, flow);
        String type = raise.attribute("type", "ERROR");
        String message = raise.attribute("errorMessage", "");
        flow.add(
                Model.property("SynapseErrorType", expressions.literal(type, "")),
                Model.property(
                        "SynapseErrorMessage",
                        message.startsWith("${") ? expressions.value(message) : expressions.literal(message, "")),
                Model.bean("Mediation", "raise"));
        flow.estate().account().converted(raise);
    }
}
