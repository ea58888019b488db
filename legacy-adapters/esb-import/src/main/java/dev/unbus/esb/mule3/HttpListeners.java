package dev.unbus.esb.mule3;

import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.dialect.ExternalEndpoint.Direction;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.FlowBody;
import dev.unbus.esb.mule.HttpServer;
import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Source;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.HttpAnswer;
import dev.unbus.esb.runtime.mule3.Http;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** HTTP listeners, of which a path may be served by one only now that there is one port. */
final class HttpListeners {

    private static final String FOREIGN =
            "the answer is without what the response builder adds beside status and headers";

    /** Response builders as steps, as the older transport has them. */
    static final Map<String, Processor> PROCESSORS = Map.of("http:response-builder", HttpListeners::build);

    private final Set<String> taken = new HashSet<>();

    Map<String, Source> sources() {
        return Map.of("http:listener", this::listener);
    }

    private void listener(Element element, FlowBody flow) throws NotTranslatable {
        MuleProject project = flow.project();
        if (Apikit.isListener(element, project)) {
            Chain operations = flow.from("direct:" + flow.route().getRouteId());
            note(element, HttpServer.path(element, project), flow);
            serve(element, flow, operations, Optional.empty(), Optional.empty());
            return;
        }
        Optional<Element> success = element.child("response-builder");
        Optional<Element> failure = element.child("error-response-builder");
        check(success, project);
        check(failure, project);
        String path = HttpServer.path(element, project);
        String methods = element.attribute("allowedMethods", "");
        String own = own(path, methods, element);
        Chain chain = flow.from(project.sending(HttpServer.uri(own, methods)));
        serve(element, flow, chain, success, failure);
        note(element, own, flow);
        if (!own.equals(path)) {
            chain.different(element, "another listener has the path " + path + ": it is " + own + " now");
        } else if (foreign(success) || foreign(failure)) {
            chain.different(element, FOREIGN);
        }
    }

    static void note(Element element, String path, FlowBody flow) {
        flow.project()
                .conversion()
                .endpoint(new ExternalEndpoint(element.place(), Direction.IN, "http", path, List.of()));
    }

    /** The path, or below the name of the configuration when another listener has it. */
    String own(String path, String methods, Element element) {
        if (take(path, methods)) {
            return path;
        }
        String below = "/" + Names.kebab(element.attribute("config-ref", element.attribute("connector-ref", "other")));
        String own = below + path;
        for (int next = 2; !take(own, methods); next++) {
            own = below + "-" + next + path;
        }
        return own;
    }

    private boolean take(String path, String methods) {
        String plain = path.replaceAll("\\{[^}]*}", "{}");
        String all = methods.isBlank() || methods.contains("*") ? "GET,POST,PUT,DELETE,PATCH,HEAD,OPTIONS" : methods;
        Set<String> wanted = new HashSet<>();
        for (String method : all.split(",", -1)) {
            wanted.add(method.trim().toUpperCase(Locale.ROOT) + " " + plain);
        }
        return wanted.stream().noneMatch(taken::contains) && taken.addAll(wanted);
    }

    /** Adds the flow between request and answer. */
    static void serve(
            Element listener, FlowBody flow, Chain chain, Optional<Element> success, Optional<Element> failure)
            throws NotTranslatable {
        chain.add(Step.call(Http.class, "received"));
        HttpServer.serve(
                flow,
                chain,
                HttpServer.path(listener, flow.project()),
                HttpServer.base(listener, flow.project()),
                answer -> builder(success, answer.add(Step.call(Http.class, "answer"))),
                answer -> builder(failure, answer.add(Step.call(Http.class, "failed"))));
    }

    private static void builder(Optional<Element> builder, Chain chain) throws NotTranslatable {
        if (builder.isEmpty()) {
            return;
        }
        Optional<String> status =
                builder.get().attribute("statusCode").or(() -> builder.get().attribute("status"));
        if (status.isPresent()) {
            chain.add(Step.variable(HttpAnswer.STATUS, chain.value(status.get())));
        }
        Optional<String> type = builder.get().attribute("contentType");
        if (type.isPresent()) {
            chain.add(Step.header("Content-Type", chain.value(type.get())));
        }
        for (Element header : builder.get().children()) {
            header(header, chain);
        }
    }

    private static void header(Element header, Chain chain) throws NotTranslatable {
        boolean one = header.is("header");
        if (one || header.is("headers") || header.is("location") || header.is("expires")) {
            String name = one
                    ? header.attribute("headerName", header.attribute("name", ""))
                    : header.is("headers") ? "" : Names.kebab(header.name());
            String value = header.attribute("value").orElseGet(() -> expression(header));
            chain.add(Step.variable("MuleValue", chain.value(value)))
                    .add(Step.call(Http.class, "put", HttpAnswer.HEADERS, name));
        }
    }

    /** An expression, which needs no brackets. */
    static String expression(Element parameters) {
        String text = parameters.attribute("expression", "").strip();
        return text.isEmpty() || text.startsWith("#[") ? text : "#[" + text + "]";
    }

    private static void build(Element element, Chain chain) throws NotTranslatable {
        if (foreign(Optional.of(element))) {
            throw new NotTranslatable("cookies or directives for caches");
        }
        Optional<String> status = element.attribute("status");
        if (status.isPresent()) {
            chain.add(Step.header("CamelHttpResponseCode", chain.value(status.get())));
        }
        Optional<String> type = element.attribute("contentType");
        if (type.isPresent()) {
            chain.add(Step.header("Content-Type", chain.value(type.get())));
        }
        for (Element header : element.children()) {
            String name = header.is("header") ? header.attribute("name", "") : Names.kebab(header.name());
            if (name.isBlank()) {
                throw new NotTranslatable("a header without a name");
            }
            chain.add(Step.header(name, chain.value(header.attribute("value", ""))));
        }
    }

    static boolean foreign(Optional<Element> builder) {
        return builder.isPresent()
                && (builder.get().attribute("reasonPhrase").isPresent()
                        || builder.get().children().stream()
                                .anyMatch(child -> !child.name().matches("headers?|location|expires")));
    }

    /** Has an expression that is beyond found before anything is added. */
    static void check(Optional<Element> builder, MuleProject project) throws NotTranslatable {
        for (Element part : builder.stream().flatMap(Element::all).toList()) {
            for (String text : part.attributes().values()) {
                if (text.contains("#[")) {
                    project.expressions().value(project.settings().text(text));
                }
            }
        }
    }
}
