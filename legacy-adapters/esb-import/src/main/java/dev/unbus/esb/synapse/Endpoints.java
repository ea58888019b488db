package dev.unbus.esb.synapse;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.dialect.Steps;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.source.SourceException;
import dev.unbus.esb.source.XmlReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Endpoints: each is a route that brings the message into the format of the endpoint, sends it and takes the response in. */
final class Endpoints {

    /** The route to where a message itself says. */
    static final String TO_OF_MESSAGE = "to-of-message-endpoint";

    private final Estate estate;
    private final Map<Element, String> oneWays = new HashMap<>();
    private final Map<Element, String> twoWays = new HashMap<>();
    private final Map<Element, String> differences = new LinkedHashMap<>();

    Endpoints(Estate estate) {
        this.estate = estate;
    }

    /** Converts a named endpoint. */
    void artifact(Element endpoint) {
        String id = ofElement(endpoint, Artifacts.name(endpoint), false);
        estate.account().into(id);
        String difference = differences.getOrDefault(endpoint, "");
        if (difference.startsWith("!")) {
            estate.account().settleRest(endpoint, Outcome.STUBBED, difference.substring(1));
        } else if (difference.isEmpty()) {
            estate.account().converted(endpoint);
        } else {
            estate.account().different(endpoint, difference);
        }
        estate.account().into("");
    }

    /** The route of the endpoint that an element holds or names. */
    String route(Element reference, Flow flow, boolean oneWay) {
        Optional<String> key = reference
                .attribute("key")
                .or(() -> reference.is("endpoint") ? Optional.empty() : reference.attribute("endpoint"));
        if (key.isEmpty()) {
            return ofElement(reference, reference.attribute("name", flow.name() + " endpoint"), oneWay);
        }
        if (key.get().startsWith("{") || key.get().startsWith("$")) {
            throw new Unconvertible("the endpoint is named at run time: " + key.get());
        }
        return ofElement(named(key.get(), reference), key.get(), oneWay);
    }

    private Element named(String key, Element from) {
        String last = Estate.lastPart(key);
        return estate.artifacts()
                .find("endpoint", key, from)
                .or(() -> estate.artifacts().find("endpoint", last, from))
                .or(() -> estate.artifacts().find("localEntry", key, from).flatMap(entry -> {
                    estate.resources().use(entry);
                    return entry.child("endpoint");
                }))
                .orElseThrow(() -> new Unconvertible("the endpoint " + key + " is not among the sources"));
    }

    /** The route to a service that a mediator names by its URL. */
    String service(Element mediator, String url, Flow flow) {
        String xml = "<endpoint><address uri=\"" + url.replace("&", "&amp;").replace("\"", "&quot;")
                + "\" format=\"soap11\"/></endpoint>";
        try {
            Element endpoint = XmlReader.read(mediator.file(), xml.getBytes(StandardCharsets.UTF_8));
            return ofElement(endpoint, flow.name() + " callout", false);
        } catch (SourceException malformed) {
            throw new Unconvertible("no address: " + url);
        }
    }

    /** The route to the address that a message itself says; there is one. */
    String toOfMessage(Element origin) {
        String id = TO_OF_MESSAGE;
        if (!estate.conversion().flows().containsKey(id)) {
            String outer = estate.account().into();
            estate.conversion().route(id, origin, route -> {
                route.from("direct:" + id);
                Flow flow = estate.flow(id, origin, route, Flow.Direction.REQUEST, "");
                new AddressSteps(estate, flow, false, id).implicit(origin);
            });
            estate.account().into(outer);
        }
        return id;
    }

    /** What differs at an endpoint; empty for nothing; begins with an exclamation mark when it is a stub. */
    String difference(String route) {
        return differences.entrySet().stream()
                .filter(entry -> route.equals(twoWays.get(entry.getKey())) || route.equals(oneWays.get(entry.getKey())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private String ofElement(Element endpoint, String name, boolean oneWay) {
        Map<Element, String> routes = oneWay ? oneWays : twoWays;
        String known = routes.get(endpoint);
        if (known != null) {
            return known;
        }
        String id = estate.conversion().names().route(name.endsWith("endpoint") ? name : name + " endpoint");
        routes.put(endpoint, id);
        estate.conversion().route(id, endpoint, route -> {
            route.from("direct:" + id);
            Flow flow = estate.flow(id, endpoint, route, Flow.Direction.REQUEST, "");
            try {
                differences.put(endpoint, new EndpointSteps(estate, flow, oneWay).add(endpoint, name));
            } catch (Unconvertible beyond) {
                route.getOutputs().clear();
                Model.add(route, Steps.stub(endpoint, String.valueOf(beyond.getMessage())));
                differences.put(endpoint, "!" + beyond.getMessage());
            }
        });
        return id;
    }

    /** The endpoint of a template with the parameters of one that uses it. */
    Element fromTemplate(Element endpoint, Element from) {
        String name = endpoint.attribute("template", "");
        Element template = estate.template(name, from)
                .flatMap(found -> found.child("endpoint"))
                .orElseThrow(() -> new Unconvertible("the template " + name + " is not among the sources"));
        String xml = template.xml();
        Map<String, String> values = new LinkedHashMap<>();
        endpoint.children("parameter")
                .forEach(parameter -> values.put(parameter.attribute("name", ""), parameter.attribute("value", "")));
        endpoint.attributes().forEach(values::putIfAbsent);
        for (Map.Entry<String, String> value : values.entrySet()) {
            String escaped = value.getValue()
                    .replace("&", "&amp;")
                    .replace("\"", "&quot;")
                    .replace("<", "&lt;");
            xml = xml.replace("$" + value.getKey(), escaped);
        }
        try {
            return XmlReader.read(endpoint.file(), xml.getBytes(StandardCharsets.UTF_8));
        } catch (SourceException malformed) {
            throw new Unconvertible("the template " + name + " makes no endpoint");
        }
    }
}
