package dev.unbus.esb.synapse;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.dialect.RestApi;
import dev.unbus.esb.source.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.model.RemoveHeaderDefinition;
import org.apache.camel.model.RouteDefinition;

/** REST APIs: each resource is a route, each of its methods an operation. */
final class Apis {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\+?([\\w.-]+)}");

    private final Estate estate;
    private final Entrances entrances;
    private boolean silent;

    Apis(Estate estate) {
        this.estate = estate;
        this.entrances = new Entrances(estate);
    }

    void api(Element api) {
        String name = Artifacts.name(api);
        String id = estate.route(api, name);
        String context = context(api);
        List<RestApi.Operation> operations = new ArrayList<>();
        silent = false;
        for (Element resource : api.children("resource")) {
            operations.addAll(resource(api, resource, context));
        }
        estate.conversion().api(new RestApi(id, context, operations));
        estate.conversion()
                .endpoint(new ExternalEndpoint(api.place(), ExternalEndpoint.Direction.IN, "http", context, List.of()));
        if (entrances.missing(api).isPresent()) {
            estate.account().settle(api, Outcome.STUBBED, entrances.missing(api).get());
        } else if (api.child("handlers").isPresent()) {
            estate.account().different(api, "the handlers of the API are not there");
        } else if (silent) {
            estate.account().different(api, ErrorAnswers.SILENT);
        } else {
            estate.account().converted(api);
        }
    }

    /** The name by which the old server calls an API: with the version that its path has. */
    private static String name(Element api) {
        String version = api.attribute("version", "");
        return (Artifacts.name(api) + (version.isEmpty() ? "" : ":v" + version)).replace("'", "");
    }

    private static String context(Element api) {
        String context = "/" + api.attribute("context", "").replaceAll("^/+|/+$", "");
        String version = api.attribute("version", "");
        if (context.contains("{version}")) {
            return context.replace("{version}", version);
        }
        boolean inPath = api.attribute("version-type", "").equals("url") && !version.isEmpty();
        return (context.equals("/") ? "" : context) + (inPath ? "/" + version : "");
    }

    private List<RestApi.Operation> resource(Element api, Element resource, String context) {
        String path = path(resource);
        String id = estate.conversion()
                .names()
                .route(Artifacts.name(api) + " " + (path.equals("/*") ? "all" : path) + " "
                        + resource.attribute("methods", "").toLowerCase(Locale.ROOT));
        Element holder = resource;
        Entrances.Part in = entrances.part(id, "in", api, holder, Flow.Direction.REQUEST);
        Entrances.Part out = entrances.part(id, "out", api, holder, Flow.Direction.RESPONSE);
        Entrances.Part fault = entrances.part(id, "fault", api, holder, Flow.Direction.EITHER);
        silent |= new ErrorAnswers(estate).isSilent(resource);
        estate.add(id, api, route -> {
            route.from("direct:" + id);
            variables(resource, route);
            Model.add(route, Model.bean("Arrival", "api(${exchange}, '" + context + "', '" + name(api) + "')"));
            entrances.mediate(route, in.route(), out.route(), fault.route());
            Model.add(route, Model.bean("Departure", "answer"));
        });
        return operations(resource, path, id);
    }

    private static String path(Element resource) {
        String template = resource.attribute("uri-template")
                .or(() -> resource.attribute("url-mapping"))
                .orElse("/*");
        String path = template.replaceFirst("\\?.*", "")
                .replaceAll("\\{\\+?([\\w.-]+)}", "{$1}")
                .replaceAll("\\{\\?.*}", "");
        return path.startsWith("/") ? path : "/" + path;
    }

    private static void variables(Element resource, RouteDefinition route) {
        String template = resource.attribute("uri-template", "").replaceFirst("\\?.*", "");
        Matcher variables = VARIABLE.matcher(template);
        while (variables.find()) {
            String name = variables.group(1);
            Model.add(
                    route,
                    Model.property("uri.var." + name, Model.simple("${header." + name + "}")),
                    new RemoveHeaderDefinition(name));
        }
    }

    private static List<RestApi.Operation> operations(Element resource, String path, String id) {
        List<RestApi.Operation> operations = new ArrayList<>();
        String methods = resource.attribute("methods", "").isBlank()
                ? "get post put delete patch"
                : resource.attribute("methods", "").strip().toLowerCase(Locale.ROOT);
        for (String method : methods.split("[,\\s]+", -1)) {
            if (!method.equals("options") || methods.equals("options")) {
                operations.add(new RestApi.Operation(
                        method, path, id, Names.kebab(id).replace('-', ' '), List.of(), List.of()));
            }
        }
        return operations;
    }
}
