package dev.unbus.esb.camelxml;

import dev.unbus.esb.account.Account;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;
import java.util.List;
import org.apache.camel.model.FromDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDefinition;

/** Converts routes: the source, the options, then step by step. */
final class RouteConverter {

    private final ContextScope scope;
    private final Conversion conversion;
    private final Account account;
    private final Besides besides;
    private final StepConverter steps;

    RouteConverter(ContextScope scope, Besides besides) {
        this.scope = scope;
        this.conversion = scope.conversion();
        this.account = conversion.account();
        this.besides = besides;
        this.steps = new StepConverter(scope);
    }

    StepConverter steps() {
        return steps;
    }

    void route(Element element) {
        List<Element> froms = element.children("from");
        String id = conversion.names().route(name(element, froms));
        conversion.route(id, element, route -> {
            boolean answered = froms.stream().anyMatch(from -> Sources.answered(from, scope));
            Notes notes = new Notes();
            if (froms.size() == 1) {
                source(froms.get(0), route, id);
            } else {
                route.setInput(new FromDefinition("direct:" + id + "-sources"));
            }
            options(element, route, notes);
            besides.configuration(element, id).ifPresent(route::setRouteConfigurationId);
            steps.steps(element, route, new Flow(id, answered));
            steps.settle(element, notes);
        });
        if (froms.size() > 1) {
            froms.forEach(from -> more(from, id));
        }
    }

    /** Each of several sources is a route of its own that hands over to the one of the steps. */
    private void more(Element from, String id) {
        String own = conversion.names().route(id + "-source");
        conversion.route(own, from, route -> {
            source(from, route, own);
            route.addOutput(new ToDefinition("direct:" + id + "-sources"));
        });
    }

    private String name(Element element, List<Element> froms) {
        String fallback = froms.isEmpty()
                ? scope.name()
                : EndpointUri.parse(Sources.address(froms.get(0), scope)).path();
        String id = element.attribute("id", "");
        return id.isBlank() || id.contains("{{") ? fallback.replaceAll("[{}]", "") : id;
    }

    /** A source that cannot be converted leaves the steps to be called. */
    private void source(Element from, RouteDefinition route, String id) {
        Notes notes = new Notes();
        try {
            String uri = from.attribute("ref").map(ref -> "ref:" + ref).orElse(from.attribute("uri", ""));
            EndpointUse use = new EndpointUse(from, true, true, scope, notes);
            route.setInput(new FromDefinition(scope.project().endpoints().convert(uri, use)));
            steps.settle(from, notes);
        } catch (BeyondException beyond) {
            route.setInput(new FromDefinition("direct:" + id + "-begin"));
            account.stubbed(from, beyond.getMessage() + "; the route can be called as direct:" + id + "-begin");
        }
    }

    private void options(Element element, RouteDefinition route, Notes notes) {
        element.attribute("autoStartup").map(this::setting).ifPresent(route::setAutoStartup);
        element.attribute("streamCache").map(this::setting).ifPresent(route::setStreamCache);
        element.attribute("messageHistory").map(this::setting).ifPresent(route::setMessageHistory);
        element.attribute("logMask").map(this::setting).ifPresent(route::setLogMask);
        element.attribute("delayer").map(this::setting).ifPresent(route::setDelayer);
        element.attribute("shutdownRoute").ifPresent(route::setShutdownRoute);
        element.attribute("shutdownRunningTask").ifPresent(route::setShutdownRunningTask);
        element.attribute("group").ifPresent(route::setGroup);
        startupOrder(element, route, notes);
        if (element.attribute("trace", "false").equals("true")) {
            notes.different("tracing is that of the platform (OpenTelemetry)");
        }
        element.attribute("routePolicyRef")
                .ifPresent(policy -> notes.different("the route policy " + policy + " has to be moved over and set"));
        element.children().stream()
                .filter(child -> child.is("inputType") || child.is("outputType"))
                .forEach(type -> notes.different("the declared " + type.name() + " is left out"));
    }

    private String setting(String value) {
        return scope.project().properties().settings(value);
    }

    private void startupOrder(Element element, RouteDefinition route, Notes notes) {
        element.attribute("startupOrder").ifPresent(order -> {
            boolean free = order.matches("\\d{1,9}") && scope.project().orders().add(Integer.valueOf(order));
            if (free) {
                route.setStartupOrder(Integer.valueOf(order));
            } else {
                notes.different("the startup order " + order + " is left out");
            }
        });
    }
}
