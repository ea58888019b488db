package dev.unbus.esb.mule4;

import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.FlowBody;
import dev.unbus.esb.mule.HttpServer;
import dev.unbus.esb.mule.Messages;
import dev.unbus.esb.mule.Source;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.HttpAnswer;
import dev.unbus.esb.runtime.mule.RequestParameters;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The HTTP listener, with the answers that it is told to give. */
final class HttpListener {

    static final Map<String, Source> TABLE = Map.of("http:listener", HttpListener::listener);

    private HttpListener() {}

    private static void listener(Element element, FlowBody flow) throws NotTranslatable {
        String given = HttpServer.path(element, flow.project());
        boolean api = element.parent()
                .filter(around -> Apikit.isMain(around, flow.project()))
                .isPresent();
        String path = api ? given : own(given, element, flow);
        check(element, flow);
        Chain chain = flow.from(
                api
                        ? "direct:" + flow.route().getRouteId()
                        : HttpServer.uri(path, element.attribute("allowedMethods", "")));
        chain.add(Step.call(RequestParameters.class, "separate", given));
        Sources.output(element, "outputMimeType", chain);
        flow.project()
                .conversion()
                .endpoint(
                        new ExternalEndpoint(element.place(), ExternalEndpoint.Direction.IN, "http", path, List.of()));
        HttpServer.serve(
                flow,
                chain,
                given,
                HttpServer.base(element, flow.project()),
                success -> answer(element.child("response"), null, success),
                failure -> answer(element.child("error-response"), "${exception.message}", failure));
        if (Sources.isOfParts(element.attribute("outputMimeType", ""))) {
            chain.different(element, "the parts of what comes are not told apart");
        } else if (!path.equals(given)) {
            chain.different(element, "another listener has the path " + given + ": it is " + path + " now");
        } else if (element.children().stream()
                .anyMatch(part -> part.attribute("reasonPhrase").isPresent())) {
            chain.different(element, "answers without the reason phrase");
        }
    }

    /** The path, or below the name of the configuration when another listener has it: all share one port now. */
    private static String own(String path, Element element, FlowBody flow) throws NotTranslatable {
        String methods = element.attribute("allowedMethods", "");
        String own = path;
        for (int next = 1; !flow.project().take(HttpServer.uri(own, methods)); next++) {
            own = "/" + Names.kebab(element.attribute("config-ref", "other")) + (next == 1 ? "" : "-" + next) + path;
        }
        return own;
    }

    /** Has an expression that is beyond found before anything is added. */
    private static void check(Element element, FlowBody flow) throws NotTranslatable {
        for (Element part : element.children()) {
            for (String text : texts(part)) {
                flow.project().expressions().value(flow.project().settings().text(text));
            }
        }
    }

    private static List<String> texts(Element part) {
        return Stream.concat(
                        part.attribute("statusCode").stream(),
                        part.children().stream().map(Element::text))
                .toList();
    }

    static void answer(Optional<Element> given, @Nullable String otherwise, Chain chain) throws NotTranslatable {
        Optional<String> status = given.flatMap(element -> element.attribute("statusCode"));
        if (status.isPresent()) {
            chain.add(Step.variable(HttpAnswer.STATUS, chain.value(status.get())));
        }
        Optional<String> headers =
                given.flatMap(element -> element.child("headers")).map(Element::text);
        if (headers.isPresent() && headers.get().contains("#[")) {
            chain.add(Step.variable(HttpAnswer.HEADERS, chain.value(headers.get())));
        }
        Optional<String> body = given.flatMap(element -> element.child("body")).map(Element::text);
        if (body.isPresent()) {
            Messages.payload(body.get(), null, chain);
        } else if (otherwise != null) {
            chain.add(Step.body(Step.simple(otherwise))).add(Step.mediaType("text/plain"));
        }
    }
}
