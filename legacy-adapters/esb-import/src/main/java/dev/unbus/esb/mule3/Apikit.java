package dev.unbus.esb.mule3;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.dialect.RestApi;
import dev.unbus.esb.dialect.RestApi.Operation;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.HttpServer;
import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.mule.MuleRoutes;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.MuleErrors;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.OtherwiseDefinition;
import org.apache.camel.model.SetPropertyDefinition;
import org.apache.camel.model.WhenDefinition;

/**
 * APIkit: each flow whose name is a method and a path, or that a mapping names, is an operation of a REST API. Its route says which
 * flow it wants and calls the flow with the router; so what stands around the router is around every operation.
 */
final class Apikit {

    static final Map<String, Processor> TABLE = Map.of("apikit:router", Apikit::router);

    private static final String WANTED = "MuleApikitFlow";
    private static final Pattern NAME =
            Pattern.compile("(get|post|put|delete|patch|head|options):(/[^:]*)(?::([\\w.+-]+/[\\w.+*-]+))?(?::(.*))?");
    private static final String DIFFERENCE =
            "the platform refuses unknown paths, methods and media types before the flow, with an answer of its own";

    private static final String CONSOLE = "no console is served for the API: the platform shows its contract";

    private Apikit() {}

    /** A flow that answers a method at a path. */
    private record Answering(Element flow, String method, String path, List<String> consumes) {}

    /** Whether the flow's listener takes the requests of an API. */
    static boolean isMain(Element flow) {
        return flow.children().stream().anyMatch(Apikit::isRouter);
    }

    private static boolean isRouter(Element element) {
        return MuleRoutes.key(element).equals("apikit:router");
    }

    /** Makes the API of each flow with a router. */
    static void apis(MuleProject project) {
        project.flows().stream().filter(Apikit::isMain).forEach(main -> api(main, project));
    }

    private static void api(Element main, MuleProject project) {
        Element router =
                main.children().stream().filter(Apikit::isRouter).findFirst().orElseThrow();
        Element listener = main.children().get(0);
        List<Operation> operations = new ArrayList<>();
        answering(router, project).forEach(one -> operations.add(operation(one, main, project)));
        String base = listener.is("listener")
                ? HttpServer.path(listener, project)
                : "/" + listener.attribute("path", "").replaceFirst("^/+", "");
        project.global(router.attribute("config-ref", ""))
                .filter(config -> !config.attribute("consoleEnabled", "true").equals("false"))
                .ifPresent(config -> project.configured(config, CONSOLE));
        if (!operations.isEmpty() && !isRouter(listener)) {
            project.conversion()
                    .api(new RestApi(Names.kebab(project.route(main)), base.replaceFirst("/?\\*$", ""), operations));
        }
    }

    private static List<Answering> answering(Element router, MuleProject project) {
        String config = router.attribute("config-ref", "");
        Map<String, Answering> known = new LinkedHashMap<>();
        List<Element> mappings = project.global(config)
                .map(global -> global.children("flow-mapping"))
                .orElse(List.of());
        for (Element mapping : mappings) {
            project.flow(mapping.attribute("flow-ref", ""), router)
                    .map(flow -> new Answering(
                            flow,
                            mapping.attribute("action", "get"),
                            mapping.attribute("resource", "/"),
                            mapping.attribute("content-type").stream().toList()))
                    .ifPresent(one -> known.putIfAbsent(one.method() + one.path(), one));
        }
        for (Element flow : project.flows()) {
            Matcher name = NAME.matcher(flow.attribute("name", ""));
            if (name.matches() && (name.group(4) == null || name.group(4).equals(config))) {
                List<String> consumes = name.group(3) == null ? List.of() : List.of(name.group(3));
                known.putIfAbsent(
                        name.group(1) + name.group(2), new Answering(flow, name.group(1), name.group(2), consumes));
            }
        }
        return List.copyOf(known.values());
    }

    private static Operation operation(Answering one, Element main, MuleProject project) {
        Conversion conversion = project.conversion();
        String id = conversion.names().route(project.route(one.flow()) + "-operation");
        conversion.route(id, main, route -> {
            route.from("direct:" + id);
            SetPropertyDefinition wanted = new SetPropertyDefinition();
            wanted.setName(WANTED);
            wanted.setExpression(Step.constant(project.route(one.flow())));
            route.addOutput(wanted);
            route.addOutput(Step.to("direct:" + project.route(main)));
        });
        return new Operation(one.method(), one.path(), id, "", one.consumes(), List.of());
    }

    private static void router(Element element, Chain chain) throws NotTranslatable {
        List<Answering> flows = answering(element, chain.project());
        if (flows.isEmpty()) {
            throw new NotTranslatable("there is no flow for any operation of " + element.attribute("config-ref", ""));
        }
        ChoiceDefinition choice = new ChoiceDefinition();
        for (Answering one : flows) {
            String id = chain.project().route(one.flow());
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

    /** Whether an element is the listener of a flow with a router that finds flows. */
    static boolean isListener(Element element, MuleProject project) {
        Optional<Element> flow = element.parent().filter(Apikit::isMain);
        return flow.isPresent()
                && flow.get().children().stream()
                        .filter(Apikit::isRouter)
                        .anyMatch(router -> !answering(router, project).isEmpty());
    }
}
