package dev.unbus.esb.mule4;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.dialect.RestApi;
import dev.unbus.esb.dialect.RestApi.Operation;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.HttpServer;
import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.MuleErrors;
import dev.unbus.esb.runtime.mule.RequestParameters;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.OtherwiseDefinition;
import org.apache.camel.model.SetPropertyDefinition;
import org.apache.camel.model.WhenDefinition;

/**
 * APIkit: an operation of the API is a route that says which flow it wants and calls the flow with the router, which calls that one;
 * so what stands around the router, its error handler among it, is around every operation.
 */
final class Apikit {

    static final Map<String, Processor> TABLE =
            Map.of("mule-apikit:router", Apikit::router, "apikit:router", Apikit::router);

    private static final String WANTED = "MuleApikitFlow";
    private static final Pattern NAME = Pattern.compile("(get|post|put|delete|patch|head|options):(\\\\[^:]*)(:.*)?");
    private static final String DIFFERENCE =
            "the platform refuses unknown paths, methods and media types before the flow, with an answer of its own";

    private static final String UNREACHED =
            "not reached: the platform refuses what the contract does not have before the flow, with an answer of its own";

    private Apikit() {}

    /** Whether the flow's listener takes the requests of an API that has a flow for one of its operations at least. */
    static boolean isMain(Element flow, MuleProject project) {
        return flow.all()
                .anyMatch(
                        element -> isRouter(element) && !flows(element, project).isEmpty());
    }

    private static boolean isRouter(Element element) {
        return element.is("router") && element.namespace().endsWith("apikit");
    }

    /** Leaves the flows with consoles out. */
    static void consoles(MuleProject project) {
        project.flows().stream()
                .filter(flow -> flow.all()
                        .anyMatch(element ->
                                element.is("console") && element.namespace().endsWith("apikit")))
                .forEach(flow -> project.conversion()
                        .account()
                        .settleRest(flow, Outcome.IGNORED, "a console for the API: the platform shows its contract"));
    }

    /** Makes the API of each flow with a router. */
    static void apis(MuleProject project) {
        project.flows().stream().filter(flow -> isMain(flow, project)).forEach(main -> api(main, project));
    }

    /** Names the handlers of requests that the contract does not have, when all is converted. */
    static void unreached(MuleProject project) {
        if (project.flows().stream().noneMatch(flow -> isMain(flow, project))) {
            return;
        }
        project.globals()
                .flatMap(Element::all)
                .filter(element -> element.name().startsWith("on-error"))
                .filter(handler -> handler.attribute("type", "").matches("\\s*(APIKIT:\\w+\\s*,?\\s*)+"))
                .forEach(handler -> project.conversion().account().besides(handler, UNREACHED));
    }

    private static void api(Element main, MuleProject project) {
        Optional<Element> router = main.all().filter(Apikit::isRouter).findFirst();
        Optional<Element> listener = main.child("listener");
        if (router.isEmpty() || listener.isEmpty()) {
            return;
        }
        Raml raml = Raml.of(router.get(), project);
        List<Operation> operations = new ArrayList<>();
        String base = HttpServer.path(listener.get(), project).replaceFirst("/?\\*$", "");
        for (Element flow : flows(router.get(), project)) {
            operation(flow, main, base, raml, project).ifPresent(operations::add);
        }
        project.conversion().api(new RestApi(Names.kebab(project.route(main)), base, operations));
    }

    private static List<Element> flows(Element router, MuleProject project) {
        String config = router.attribute("config-ref", "");
        Map<String, Element> known = new LinkedHashMap<>();
        project.flows().stream()
                .filter(flow -> flow.attribute("name", "").endsWith(":" + config))
                .filter(flow -> NAME.matcher(flow.attribute("name", "")).matches())
                .forEach(flow -> known.putIfAbsent(flow.attribute("name", ""), flow));
        return List.copyOf(known.values());
    }

    private static Optional<Operation> operation(
            Element flow, Element main, String base, Raml raml, MuleProject project) {
        Matcher name = NAME.matcher(flow.attribute("name", ""));
        if (!name.matches()) {
            return Optional.empty();
        }
        String method = name.group(1);
        String path = name.group(2).replace('\\', '/').replaceAll("\\(([^)]*)\\)", "{$1}");
        Conversion conversion = project.conversion();
        String id = conversion.names().route(project.route(flow) + "-operation");
        conversion.route(id, main, route -> {
            route.from("direct:" + id);
            route.addOutput(property(WANTED, project.route(flow)));
            if (path.contains("{")) {
                route.addOutput(property(RequestParameters.TEMPLATE, base + path));
            }
            route.addOutput(Step.to("direct:" + project.route(main)));
        });
        List<String> consumes = Stream.of(name.group(3))
                .filter(Objects::nonNull)
                .map(rest -> rest.replaceFirst("^:", "").replaceFirst(":?[^:]*$", ""))
                .filter(type -> type.contains("\\"))
                .map(type -> type.replace('\\', '/'))
                .toList();
        return Optional.of(new Operation(
                method,
                path.equals("/") ? "/" : path.replaceFirst("/$", ""),
                id,
                raml.summary(method, path),
                consumes.isEmpty() ? raml.consumes(method, path) : consumes,
                raml.produces(method, path)));
    }

    private static SetPropertyDefinition property(String name, String value) {
        SetPropertyDefinition property = new SetPropertyDefinition();
        property.setName(name);
        property.setExpression(Step.constant(value));
        return property;
    }

    private static void router(Element element, Chain chain) throws NotTranslatable {
        List<Element> flows = flows(element, chain.project());
        if (flows.isEmpty()) {
            throw new NotTranslatable("there is no flow for any operation of " + element.attribute("config-ref", ""));
        }
        ChoiceDefinition choice = new ChoiceDefinition();
        for (Element flow : flows) {
            String id = chain.project().route(flow);
            WhenDefinition when = new WhenDefinition();
            when.setExpression(Step.simple("${exchangeProperty." + WANTED + "} == '" + id + "'"));
            when.getOutputs().add(Step.to("direct:" + id));
            choice.getWhenClauses().add(when);
        }
        OtherwiseDefinition otherwise = new OtherwiseDefinition();
        otherwise.getOutputs().add(Step.call(MuleErrors.class, "raise", "APIKIT:NOT_FOUND"));
        choice.setOtherwise(otherwise);
        chain.add(choice);
        chain.different(element, DIFFERENCE);
    }
}
