package dev.unbus.esb.mule3;

import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.dialect.ExternalEndpoint.Direction;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.FlowBody;
import dev.unbus.esb.mule.HttpServer;
import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.mule.Source;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule3.Http;
import dev.unbus.esb.runtime.mule3.Properties;
import dev.unbus.esb.runtime.mule3.ReceivedFile;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Endpoints of transports that messages come from. */
final class Inbound {

    private static final String RESPONSE = "response";

    private static final Set<String> PARTS = Set.of(
            "filename-wildcard-filter",
            "filename-regex-filter",
            "property",
            "properties",
            "transaction",
            "xa-transaction",
            "multi-transaction",
            "selector",
            "reconnect",
            "reconnect-forever",
            "event-generator-job",
            "payload",
            RESPONSE,
            "idempotent-redelivery-policy");

    private static final String SET_ASIDE =
            "a message is acknowledged when it is done; one that fails is tried again and then set aside in a queue";

    private static final String ONE_PORT =
            "requests come to quarkus.http.host and quarkus.http.port, which all listeners share";
    private static final String TLS = "TLS is that of the HTTP server that all listeners share; ";

    private final HttpListeners http;

    Inbound(HttpListeners http) {
        this.http = http;
    }

    Map<String, Source> sources() {
        Map<String, Source> sources = new TreeMap<>();
        for (String scheme : List.of(
                "core", "vm", "ee/vm", "jms", "amqp", "http", "https", "file", "ftp", "ee/ftp", "sftp", "imap", "imaps",
                "pop3", "pop3s", "quartz")) {
            sources.put(scheme + ":inbound-endpoint", this::inbound);
        }
        sources.put("core:poll", Timers::poll);
        return sources;
    }

    private void inbound(Element element, FlowBody flow) throws NotTranslatable {
        Endpoint endpoint = Endpoint.of(element, flow.project());
        for (Element part : endpoint.parts()) {
            if (!PARTS.contains(part.name()) && !Endpoint.isStep(part)) {
                throw new NotTranslatable("there is no rule for " + part.qualifiedName() + " in an endpoint");
            }
        }
        switch (endpoint.scheme()) {
            case "http", "https" -> http(endpoint, flow);
            case "vm" ->
                steps(endpoint, flow, flow.from("direct:" + flow.route().getRouteId()));
            case "jms" -> steps(endpoint, flow, jms(endpoint, flow));
            case "file" -> steps(endpoint, flow, Files.from(endpoint, flow));
            case "ftp", "sftp" -> steps(endpoint, flow, Files.fromRemote(endpoint, flow));
            case "amqp" -> steps(endpoint, flow, Rabbit.from(endpoint, flow));
            case "imap", "imaps", "pop3", "pop3s" -> steps(endpoint, flow, Mail.from(endpoint, flow));
            case "quartz" -> steps(endpoint, flow, Timers.quartz(endpoint, flow));
            default -> throw new NotTranslatable("there is no rule for the transport " + endpoint.scheme());
        }
    }

    private static void steps(Endpoint endpoint, FlowBody flow, Chain chain) {
        before(endpoint, chain);
        flow.flow(chain);
        response(endpoint, chain);
        if (endpoint.scheme().equals("jms") && endpoint.isRequestResponse(false)) {
            chain.add(Step.call(Properties.class, "send"));
        }
        if (!endpoint.transaction().isEmpty()) {
            chain.different(endpoint.element(), endpoint.transaction());
        }
    }

    private static void before(Endpoint endpoint, Chain chain) {
        boolean file = endpoint.scheme().matches("file|s?ftp");
        chain.add(Step.call(file ? ReceivedFile.class : Properties.class, "received"));
        parts(endpoint, chain);
    }

    private static void parts(Endpoint endpoint, Chain chain) {
        chain.all(endpoint.parts().stream()
                .filter(part -> !PARTS.contains(part.name()))
                .toList());
        endpoint.get("transformer-refs").ifPresent(names -> Outbound.transformers(names, endpoint.element(), chain));
    }

    /** What is done with the result of the flow. */
    private static void response(Endpoint endpoint, Chain chain) {
        chain.all(endpoint.parts().stream().filter(part -> part.is(RESPONSE)).toList());
    }

    private void http(Endpoint endpoint, FlowBody flow) throws NotTranslatable {
        String path = "/" + endpoint.get("path", "").replaceFirst("^/+", "");
        if (path.contains("#[")) {
            throw new NotTranslatable("the path is computed: " + path);
        }
        String resolved = flow.project().settings().text(path);
        String own = http.own(resolved + (resolved.endsWith("*") ? "" : "/*"), "", endpoint.element())
                .replace("//", "/");
        Chain chain = flow.from(flow.project().sending(HttpServer.uri(own, "")));
        chain.add(Step.call(Http.class, "address"));
        FlowBody body = flow.after(inside -> parts(endpoint, inside)).before(inside -> response(endpoint, inside));
        HttpListeners.serve(endpoint.element(), body, chain, Optional.empty(), Optional.empty());
        HttpListeners.note(endpoint.element(), own, flow);
        boolean moved = !own.replaceFirst("/?\\*$", "").equals(resolved.replaceFirst("/?\\*?$", ""));
        chain.different(
                endpoint.element(),
                (endpoint.scheme().equals("https") ? TLS : "")
                        + (moved ? "another listener has the path " + resolved + ": it is " + own + " now; " : "")
                        + ONE_PORT);
    }

    private static Chain jms(Endpoint endpoint, FlowBody flow) throws NotTranslatable {
        MuleProject project = flow.project();
        String uri = Outbound.destination(endpoint, project);
        Optional<String> selector = endpoint.parts().stream()
                .filter(part -> part.is("selector"))
                .flatMap(part -> part.attribute("expression").stream())
                .findFirst();
        String options =
                selector.isEmpty() ? "" : "?selector=RAW(" + project.settings().text(selector.get()) + ")";
        String other = Outbound.broker(endpoint, Direction.IN, uri, project);
        String scheme = endpoint.isRequestResponse(false) ? "jms:" : "unbus-jms:";
        boolean subscribes = scheme.startsWith("unbus") && uri.startsWith("topic:");
        String subscription = subscribes
                ? (options.isEmpty() ? "?" : "&") + "subscription="
                        + Names.kebab(endpoint.get("durableName", flow.route().getRouteId()))
                : "";
        Chain chain = flow.from(scheme + uri + options + subscription);
        chain.different(
                endpoint.element(),
                (other.isEmpty() ? "" : other + "; ")
                        + (subscribes && endpoint.get("durableName").isEmpty()
                                ? "the subscription to the topic is durable; "
                                : "")
                        + SET_ASIDE
                        + (endpoint.transaction().isEmpty() ? "" : "; " + endpoint.transaction()));
        return chain;
    }

    static void note(Endpoint endpoint, String technology, String address, FlowBody flow) {
        List<String> credentials = endpoint.get("password").isPresent()
                ? List.of(endpoint.scheme() + ".user", endpoint.scheme() + ".password")
                : List.of();
        flow.project()
                .conversion()
                .endpoint(new ExternalEndpoint(
                        endpoint.element().place(), Direction.IN, technology, address, credentials));
    }
}
