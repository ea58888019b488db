package dev.unbus.esb.synapse;

import dev.unbus.esb.account.Account;
import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Steps;
import dev.unbus.esb.source.Element;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.camel.model.RouteDefinition;
import org.jspecify.annotations.Nullable;

/** One project while it is converted: its artifacts, and the routes that they become. */
final class Estate {

    private final Conversion conversion;
    private final Artifacts artifacts;
    private final Map<Element, String> routes = new HashMap<>();
    private final Endpoints endpoints;
    private final Resources resources;
    private final Mediators mediators = new Mediators();
    private final Map<Element, Set<String>> besides = new LinkedHashMap<>();
    private @Nullable Boolean sendsOneWay;

    Estate(Conversion conversion) {
        this.conversion = conversion;
        this.artifacts = new Artifacts(conversion.roots());
        this.endpoints = new Endpoints(this);
        this.resources = new Resources(this);
    }

    /** Whether anything in the project says that nothing is to come back. */
    boolean sendsOneWay() {
        if (sendsOneWay == null) {
            sendsOneWay = conversion.roots().stream()
                    .flatMap(Element::all)
                    .anyMatch(each ->
                            each.is("property") && each.attribute("name", "").equals("OUT_ONLY"));
        }
        return sendsOneWay;
    }

    Conversion conversion() {
        return conversion;
    }

    Account account() {
        return conversion.account();
    }

    Artifacts artifacts() {
        return artifacts;
    }

    Endpoints endpoints() {
        return endpoints;
    }

    Resources resources() {
        return resources;
    }

    /** The route of an artifact; its id is taken when it is asked for first. */
    String route(Element artifact, String hint) {
        return routes.computeIfAbsent(artifact, key -> conversion.names().route(hint));
    }

    /** The route of a named sequence, wherever it is defined. */
    Optional<String> sequence(String key, Element from) {
        String name = lastPart(key);
        return artifacts
                .find("sequence", key, from)
                .or(() -> artifacts.inFile("sequence", key))
                .or(() -> artifacts.find("sequence", name, from))
                .map(found -> route(found, Artifacts.name(found)))
                .or(() -> new Defaults(this).sequence(key, from));
    }

    /** The name in a key of the registry: its last part. */
    static String lastPart(String key) {
        return key.substring(Math.max(key.lastIndexOf('/'), key.lastIndexOf(':')) + 1)
                .replaceFirst("\\.xml$", "");
    }

    /** The route of a template of a sequence. */
    Optional<Element> template(String key, Element from) {
        String name = lastPart(key);
        return artifacts
                .find("template", key, from)
                .or(() -> artifacts.inFile("template", key))
                .or(() -> artifacts.find("template", name, from));
    }

    /** Notes what differs, besides all else, about the unit that an element stands in. */
    void besides(Element inside, String difference) {
        for (Element up = inside; up != null; up = up.parent().orElse(null)) {
            if (account().unit(up).isPresent()) {
                besides.computeIfAbsent(up, none -> new LinkedHashSet<>()).add(difference);
                return;
            }
        }
    }

    /** Converts the mediators of a chain. */
    void chain(List<Element> mediators, Flow flow) {
        this.mediators.chain(mediators, flow);
    }

    void convert() {
        Map<String, ArtifactConverter> converters = ArtifactConverter.all(this);
        for (Element artifact : artifacts.all()) {
            try {
                converters.getOrDefault(artifact.name(), this::unknown).convert(artifact);
            } catch (Unconvertible beyond) {
                account().settleRest(artifact, Outcome.STUBBED, String.valueOf(beyond.getMessage()));
            } catch (RuntimeException defect) {
                account().settleRest(artifact, Outcome.FAILED, "the importer could not convert it: " + defect);
            }
        }
        Entrances entrances = new Entrances(this);
        conversion.roots().stream()
                .filter(root -> !Artifacts.loose(root).isEmpty())
                .forEach(root -> entrances.looseMain(root, Artifacts.loose(root)));
        resources.settle();
        besides.forEach(
                (unit, differences) -> differences.forEach(one -> account().besides(unit, one)));
    }

    private void unknown(Element artifact) {
        account().settleRest(artifact, Outcome.STUBBED, "the importer knows no " + artifact.name());
    }

    /** Adds a route; when it cannot be made, it fails each message, and its units are stubbed. */
    void add(String id, Element origin, Consumer<RouteDefinition> builder) {
        conversion.route(id, origin, route -> {
            try {
                builder.accept(route);
            } catch (Unconvertible beyond) {
                route.getOutputs().clear();
                if (route.getInput() == null) {
                    route.from("direct:" + id);
                }
                Steps.stub(conversion, origin, String.valueOf(beyond.getMessage()), route);
            }
        });
    }

    /** Adds a route that is called by others. */
    void callable(String id, Element origin, Flow.Direction direction, String template, Consumer<Flow> steps) {
        add(id, origin, route -> {
            route.from("direct:" + id);
            steps.accept(flow(id, origin, route, direction, template));
            if (route.getOutputs().isEmpty()) {
                // Camel starts no route without a step.
                route.addOutput(Model.nothing("This sequence has no mediators"));
            }
        });
    }

    Flow flow(String id, Element origin, RouteDefinition route, Flow.Direction direction, String template) {
        return new Flow(this, id, origin, route, direction, template);
    }
}
