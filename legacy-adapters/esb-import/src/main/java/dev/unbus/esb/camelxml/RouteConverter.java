package dev.unbus.esb.camelxml;

import dev.unbus.esb.account.Account;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Placeholder;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.model.FromDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SetHeaderDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.model.language.SimpleExpression;

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
        route(element, conversion.names().route(name(element, element.children("from"))), () -> {});
    }

    /** A route that is made of a template, under the id that is asked for. */
    void instance(Element templated, Element route) {
        String wanted = templated.attribute("routeId").orElseGet(() -> name(route, route.children("from")));
        route(route, conversion.names().route(wanted), () -> account.converted(templated));
    }

    private void route(Element element, String id, Runnable settled) {
        List<Element> froms = element.children("from");
        conversion.route(id, element, route -> {
            boolean answered = froms.stream().anyMatch(from -> Sources.answered(from, scope));
            Notes notes = new Notes();
            if (froms.size() == 1) {
                source(froms.get(0), route, id);
            } else {
                route.setInput(new FromDefinition("direct:" + id + "-sources"));
            }
            options(element, route, notes);
            besides.configuration(element, id, notes).ifPresent(route::setRouteConfigurationId);
            steps.steps(element, route, new Flow(id, answered));
            steps.settle(element, notes);
            settled.run();
        });
        if (froms.size() > 1) {
            froms.forEach(from -> more(from, id, id + "-sources"));
        }
    }

    /** Each of several sources is a route of its own that hands over to the one of the steps. */
    private void more(Element from, String id, String target) {
        String own = conversion.names().route(id + "-source");
        conversion.route(own, from, route -> {
            source(from, route, own);
            route.addOutput(new ToDefinition("direct:" + target));
        });
    }

    /** Has the sources of a route in a verb of a REST service hand over to the route of the verb. */
    void beside(Element route, String id) {
        route.children("from").forEach(from -> {
            more(from, id, id);
            account.besides(from, "a source beside the REST service, as in Camel 2; Camel 3 left it out");
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
            String today = scope.project().endpoints().convert(uri, use);
            route.setInput(new FromDefinition(today));
            if (today.startsWith("timer:") && scope.project().firedTime()) {
                route.addOutput(
                        new SetHeaderDefinition("firedTime", new SimpleExpression("${header.CamelTimerFiredTime}")));
            }
            steps.settle(from, notes);
        } catch (BeyondException beyond) {
            route.setInput(new FromDefinition("direct:" + id + "-begin"));
            account.stubbed(from, beyond.getMessage() + "; the route can be called as direct:" + id + "-begin");
        }
    }

    void options(Element element, RouteDefinition route, Notes notes) {
        option(element, "autoStartup").map(value -> setting(value, "true")).ifPresent(route::setAutoStartup);
        option(element, "streamCache").map(value -> setting(value, "true")).ifPresent(route::setStreamCache);
        option(element, "messageHistory").map(value -> setting(value, "false")).ifPresent(route::setMessageHistory);
        option(element, "logMask").map(value -> setting(value, "false")).ifPresent(route::setLogMask);
        option(element, "delayer")
                .ifPresent(pause -> notes.different("the pause of " + pause + " ms before each step is left out"));
        option(element, "shutdownRoute").ifPresent(route::setShutdownRoute);
        option(element, "shutdownRunningTask").ifPresent(route::setShutdownRunningTask);
        element.attribute("group").ifPresent(route::setGroup);
        startupOrder(element, route, notes);
        if (element.attribute("trace", "false").equals("true")) {
            notes.different("tracing is that of the platform (OpenTelemetry)");
        }
        element.attribute("routePolicyRef").ifPresent(policies -> {
            scope.project().beans().within(element.file());
            route.setRoutePolicyRef(Stream.of(policies.split("[, ]+", -1))
                    .map(policy -> scope.project().beans().use(policy, Placeholder.Type.ROUTE_POLICY, "", notes))
                    .collect(Collectors.joining(",")));
        });
        element.children().stream()
                .filter(child -> child.is("inputType") || child.is("outputType"))
                .forEach(type -> notes.different("the declared " + type.name() + " is left out"));
    }

    /** An option of a route, or of the context around it. */
    private static Optional<String> option(Element route, String name) {
        return route.attribute(name)
                .or(() -> route.parent().filter(Vocabulary::context).flatMap(context -> context.attribute(name)));
    }

    private String setting(String value, String otherwise) {
        scope.project().properties().standsFor(value, otherwise);
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
