package dev.unbus.esb.synapse;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.dialect.Names;
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
    private final Map<String, Element> unknown = new HashMap<>();

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
        } else {
            estate.account().converted(endpoint, difference);
        }
        estate.account().into("");
    }

    /** The route of the endpoint that an element holds or names. */
    String route(Element reference, Flow flow, boolean oneWay) {
        Optional<String> key = reference
                .attribute("key")
                .or(() -> reference.is("endpoint") ? Optional.empty() : reference.attribute("endpoint"));
        Optional<String> computed = reference.attribute("key-expression").or(() -> key.filter(ComputedName::is));
        if (computed.isPresent()) {
            return computed(reference, computed.get(), flow, oneWay);
        }
        if (key.isEmpty()) {
            return ofElement(reference, reference.attribute("name", flow.name() + " endpoint"), oneWay);
        }
        return ofElement(named(key.get(), reference), key.get(), oneWay);
    }

    /** The route to whichever endpoint is named when a message comes. */
    private String computed(Element reference, String key, Flow flow, boolean oneWay) {
        String id = estate.conversion().names().route(flow.name() + " endpoint");
        estate.callable(
                id, flow.origin(), flow.direction(), flow.template(), inner -> ComputedName.of(reference, key, inner)
                        .choose("endpoint", (name, branch) -> {
                            String route = ofElement(named(name, reference), name, oneWay);
                            branch.add(Model.to("direct:" + route));
                        }));
        return id;
    }

    /** An endpoint that is kept elsewhere, as a rule in the registry of each environment: its address is a setting. */
    private Element elsewhere(String key, Element from) {
        return unknown.computeIfAbsent(Estate.lastPart(key), name -> {
            Element made = made(from, "<endpoint><address uri=\"http://localhost\"/></endpoint>");
            differences.put(
                    made,
                    "the endpoint " + key + " is not among the sources: set " + Names.kebab(key)
                            + ".url; messages go there as they are");
            return made;
        });
    }

    private static Element made(Element from, String xml) {
        try {
            return XmlReader.read(from.file(), xml.getBytes(StandardCharsets.UTF_8));
        } catch (SourceException malformed) {
            throw new Unconvertible("no endpoint: " + xml);
        }
    }

    /** The route of the endpoint of a name, wherever that is kept. */
    String routeOf(String key, Element from) {
        return ofElement(named(key, from), key, false);
    }

    private Element named(String key, Element from) {
        String last = Estate.lastPart(key);
        return estate.artifacts()
                .find("endpoint", key, from)
                .or(() -> estate.artifacts().inFile("endpoint", key))
                .or(() -> estate.artifacts().find("endpoint", last, from))
                .or(() -> estate.artifacts().find("localEntry", key, from).flatMap(entry -> {
                    estate.resources().use(entry);
                    return entry.child("endpoint");
                }))
                .orElseGet(() -> elsewhere(key, from));
    }

    /** The route to a service that a mediator names by its URL. */
    String service(Element mediator, String url, Flow flow) {
        return ofElement(address(mediator, url, " format=\"soap11\""), flow.name() + " callout", false);
    }

    /** The route to an address that stands in a list. */
    String at(String url, Element from, String name) {
        return ofElement(address(from, url, ""), name, false);
    }

    private static Element address(Element from, String url, String more) {
        String plain = url.replace("&", "&amp;").replace("\"", "&quot;");
        return made(from, "<endpoint><address uri=\"" + plain + "\"" + more + "/></endpoint>");
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

    /** What differs at an endpoint that has no unit of its own to say so, because it is not among the sources; empty for another. */
    String elsewhere(String route) {
        return unknown.values().stream()
                .filter(made -> route.equals(twoWays.get(made)) || route.equals(oneWays.get(made)))
                .findFirst()
                .map(made -> differences.getOrDefault(made, ""))
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
                String said = new EndpointSteps(estate, flow, oneWay).add(endpoint, name);
                differences.merge(endpoint, said, (before, now) -> before.isEmpty() ? now : before);
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
        return made(endpoint, xml);
    }
}
