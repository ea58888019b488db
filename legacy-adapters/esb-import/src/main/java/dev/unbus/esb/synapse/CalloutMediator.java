package dev.unbus.esb.synapse;

import dev.unbus.esb.source.Element;
import java.util.Optional;
import org.apache.camel.model.SetVariableDefinition;
import org.apache.camel.model.language.ExpressionDefinition;

/** {@code callout}, and {@code call} with a source or a target: only a part of the message goes out, and the answer goes somewhere. */
final class CalloutMediator {

    private static final String KEPT = "SynapseKept";

    void callout(Element callout, Flow flow) {
        Element endpoint = callout.child("endpoint").orElse(null);
        String url = callout.attribute("serviceURL", "");
        if (callout.child("enableSec").isPresent()) {
            throw new Unconvertible("WS-Security of a callout is not converted");
        }
        String route = endpoint != null
                ? flow.estate().endpoints().route(endpoint, flow, false)
                : url.isEmpty()
                        ? flow.estate().endpoints().toOfMessage(callout)
                        : flow.estate().endpoints().service(callout, url, flow);
        String action = callout.attribute("action", "");
        if (!action.isEmpty()) {
            flow.add(Model.property("SynapseHeader.Action", Model.constant(action)));
        }
        around(callout, route, flow);
        SendMediators.settle(callout, route, flow);
    }

    void call(Element call, Optional<Element> endpoint, Flow flow) {
        String route = endpoint.isPresent()
                ? flow.estate().endpoints().route(endpoint.get(), flow, false)
                : flow.estate().endpoints().toOfMessage(call);
        around(call, route, flow);
        SendMediators.settle(call, route, flow);
    }

    private static void around(Element mediator, String route, Flow flow) {
        flow.add(Model.property(KEPT, Model.simple("${bodyAs(String)}")));
        mediator.child("source").ifPresent(source -> source(source, flow));
        SendMediators.called(mediator, route, flow);
        mediator.child("target").ifPresent(target -> target(target, flow));
    }

    private static void source(Element source, Flow flow) {
        String type = source.attribute("type", source.attribute("key").isPresent() ? "property" : "custom");
        String content = source.attribute("contentType", "");
        if (!content.isEmpty()) {
            flow.add(Model.property("axis2.messageType", Model.constant(content)));
        }
        switch (type) {
            case "body", "envelope" -> {}
            case "property" ->
                flow.add(Model.body(new Expressions(source, flow)
                        .value(
                                "get-property('"
                                        + source.attribute("key", source.text().strip()) + "')",
                                "OM")));
            case "inline" ->
                flow.add(Model.body(Model.constant(
                        source.children().isEmpty()
                                ? source.text().strip()
                                : Model.xml(source.children().get(0)))));
            default ->
                flow.add(Model.body(new Expressions(source, flow)
                        .value(source.attribute("xpath", source.text().strip()), "OM")));
        }
    }

    private static SetVariableDefinition variable(String name, ExpressionDefinition value) {
        SetVariableDefinition set = new SetVariableDefinition();
        set.setName(name);
        set.setExpression(value);
        return set;
    }

    private static void target(Element target, Flow flow) {
        String type = target.attribute("type", target.attribute("key").isPresent() ? "property" : "custom");
        switch (type) {
            case "body" -> {}
            case "property", "variable" -> {
                String name = target.attribute("key")
                        .or(() -> target.attribute("name"))
                        .orElse(target.text().strip());
                ExpressionDefinition received =
                        new Expressions(target, flow).value("get-property('SynapsePayload')", "OM");
                flow.add(
                        type.equals("variable") ? variable(name, received) : Model.property(name, received),
                        Model.body(Model.simple("${exchangeProperty." + KEPT + "}")));
            }
            default -> {
                String where = new Expressions(target, flow)
                        .text(target.attribute("xpath", target.text().strip()));
                String declared = Model.namespaces(target, where)
                        + Model.declare("target", where)
                        + Model.declare("action", "replace");
                flow.add(
                        Model.property(
                                "SynapseReceived",
                                new Expressions(target, flow).value("get-property('SynapsePayload')", "OM")),
                        Model.body(Model.simple("${exchangeProperty." + KEPT + "}")),
                        Model.body(Model.language("synapse-enrich", declared + "get-property('SynapseReceived')")));
            }
        }
    }
}
