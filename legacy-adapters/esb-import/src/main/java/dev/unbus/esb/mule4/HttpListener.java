package dev.unbus.esb.mule4;

import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.FlowBody;
import dev.unbus.esb.mule.HttpServer;
import dev.unbus.esb.mule.Messages;
import dev.unbus.esb.mule.Source;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.HttpAnswer;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The HTTP listener, with the answers that it is told to give. */
final class HttpListener {

    static final Map<String, Source> TABLE = Map.of("http:listener", HttpListener::listener);

    private HttpListener() {}

    private static void listener(Element element, FlowBody flow) throws NotTranslatable {
        String path = HttpServer.path(element, flow.project());
        boolean api = element.parent().filter(Apikit::isMain).isPresent();
        String uri = api
                ? "direct:" + flow.route().getRouteId()
                : HttpServer.uri(path, element.attribute("allowedMethods", ""));
        check(element, flow);
        Chain chain = flow.from(uri);
        flow.project()
                .conversion()
                .endpoint(
                        new ExternalEndpoint(element.place(), ExternalEndpoint.Direction.IN, "http", path, List.of()));
        HttpServer.serve(
                flow,
                chain,
                success -> answer(element.child("response"), null, success),
                failure -> answer(element.child("error-response"), "${exception.message}", failure));
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
        return java.util.stream.Stream.concat(
                        part.attribute("statusCode").stream(),
                        part.children().stream().map(Element::text))
                .toList();
    }

    static void answer(Optional<Element> given, @org.jspecify.annotations.Nullable String otherwise, Chain chain)
            throws NotTranslatable {
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
