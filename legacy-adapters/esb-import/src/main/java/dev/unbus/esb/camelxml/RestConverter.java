package dev.unbus.esb.camelxml;

import dev.unbus.esb.account.Account;
import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.camelxml.Contexts.Context;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.dialect.RestApi;
import dev.unbus.esb.dialect.Steps;
import dev.unbus.esb.source.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.camel.model.FromDefinition;
import org.apache.camel.model.RouteDefinition;
import org.jspecify.annotations.Nullable;

/** REST services become contract-first APIs; each verb is a route. */
final class RestConverter {

    private static final List<String> LEFT_OUT =
            List.of("clientRequestValidation", "skipBindingOnErrorCode", "jsonDataFormat", "xmlDataFormat");

    private final ContextScope scope;
    private final Conversion conversion;
    private final Account account;
    private final RouteConverter routes;
    private final StepConverter steps;
    private final Besides besides;
    private final Context context;
    private final @Nullable Element configuration;

    RestConverter(ContextScope scope, RouteConverter routes, Besides besides, Context context) {
        this.scope = scope;
        this.conversion = scope.conversion();
        this.account = conversion.account();
        this.routes = routes;
        this.steps = routes.steps();
        this.besides = besides;
        this.context = context;
        this.configuration =
                context.of("restConfiguration").stream().findFirst().orElse(null);
    }

    void convert() {
        context.of("restConfiguration").forEach(this::configuration);
        context.of("rest").forEach(this::rest);
    }

    private void configuration(Element element) {
        Notes notes = new Notes();
        notes.different("REST services are served at the integration's own HTTP port, contract first");
        if (element.attribute("enableCORS", "false").equals("true")) {
            notes.different("requests of other origins have to be allowed as quarkus.http.cors");
        }
        for (String name : LEFT_OUT) {
            element.attribute(name).ifPresent(value -> notes.different("its " + name + "=" + value + " is left out"));
        }
        RestBinding.properties(element).keySet().stream()
                .filter(name -> !RestBinding.PRETTY.equals(name))
                .forEach(name -> notes.different("the property " + name + " of its data format is left out"));
        account.different(element, notes.toString());
    }

    private void rest(Element rest) {
        String path =
                path(rest.attribute("path").or(() -> rest.attribute("uri")).orElse(""));
        String base = configuration == null
                ? ""
                : path(scope.project().properties().use(configuration.attribute("contextPath", "")));
        List<RestApi.Operation> operations = new ArrayList<>();
        for (Element child : rest.children()) {
            if (Vocabulary.verb(child)) {
                operations.add(operation(rest, child));
            }
        }
        String named = rest.attribute("id").orElse(path.isEmpty() ? scope.name() : path);
        conversion.api(new RestApi(Names.kebab(conversion.names().route(named + "-api")), base + path, operations));
        account.different(rest, "served at the integration's own HTTP port, contract first");
    }

    private static String path(String raw) {
        String path = raw.replaceFirst("/+$", "");
        return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
    }

    private RestApi.Operation operation(Element rest, Element verb) {
        String method = verb.attribute("method", verb.name()).toLowerCase(Locale.ROOT);
        String path = path(verb.attribute("uri")
                        .or(() -> verb.attribute("path"))
                        .orElse(""))
                .replaceFirst("\\?.*", "");
        String given = verb.attribute("routeId")
                .or(() -> verb.attribute("id"))
                .or(() -> verb.child("route").flatMap(route -> route.attribute("id")))
                .orElse(method + "-" + rest.attribute("path", "") + path);
        String id = conversion.names().route(given);
        conversion.route(id, verb, route -> build(rest, verb, route, id));
        verb.children("route").forEach(route -> routes.beside(route, id));
        String summary = verb.child("description").map(Element::text).orElse(verb.attribute("description", ""));
        return new RestApi.Operation(
                method,
                path.isEmpty() ? "/" : path,
                id,
                summary.strip(),
                types(rest, verb, "consumes"),
                types(rest, verb, "produces"),
                RestParameters.of(verb, scope.project().properties()));
    }

    private static List<String> types(Element rest, Element verb, String attribute) {
        String types = verb.attribute(attribute).orElse(rest.attribute(attribute, ""));
        return types.isBlank() ? List.of() : List.of(types.strip().split("\\s*,\\s*", -1));
    }

    private void build(Element rest, Element verb, RouteDefinition route, String id) {
        Notes notes = new Notes();
        route.setInput(new FromDefinition("direct:" + id));
        besides.configuration(verb.child("route").orElse(verb), id, notes).ifPresent(route::setRouteConfigurationId);
        Flow flow = new Flow(id, true);
        RestParameters.note(verb, notes);
        RestParameters.defaults(verb, route, scope.project().properties());
        String binding = binding(rest, verb);
        String unbound = unbound(verb, binding, route, notes);
        for (Element child : verb.children()) {
            if (child.is("route")) {
                Notes own = new Notes();
                routes.options(child, route, own);
                steps.steps(child, route, flow);
                steps.settle(child, own);
            } else if (child.is("to") || child.is("toD")) {
                steps.single(child, route, flow);
            }
        }
        if (RestBinding.write(binding, configuration, route, notes) && route.getRouteConfigurationId() != null) {
            notes.different("what onException answers is not bound");
        }
        if (!unbound.isEmpty()) {
            account.settle(verb, Outcome.STUBBED, unbound);
        } else if (verb.child("security").isPresent()
                || verb.child("securityDefinitions").isPresent()) {
            account.settle(verb, Outcome.STUBBED, "the security of the operation has to be set up anew");
        } else {
            steps.settle(verb, notes);
        }
    }

    /** Binds the request, or has it fail where that cannot be; says why then. */
    private String unbound(Element verb, String binding, RouteDefinition route, Notes notes) {
        try {
            RestBinding.read(verb, binding, route, scope, notes);
            return "";
        } catch (BeyondException beyond) {
            String why = String.valueOf(beyond.getMessage());
            route.addOutput(Steps.stub(verb, why));
            return why;
        }
    }

    private String binding(Element rest, Element verb) {
        String common = configuration == null ? "off" : configuration.attribute("bindingMode", "off");
        return verb.attribute("bindingMode").orElse(rest.attribute("bindingMode", common));
    }
}
