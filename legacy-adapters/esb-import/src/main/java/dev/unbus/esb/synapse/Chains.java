package dev.unbus.esb.synapse;

import dev.unbus.esb.source.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where mediators stand: the elements of an artifact or a mediator that hold a chain of them. */
final class Chains {

    private static final Map<String, Set<String>> BRANCHES = Map.ofEntries(
            Map.entry("filter", Set.of("then", "else")),
            Map.entry("switch", Set.of("case", "default")),
            Map.entry("validate", Set.of("on-fail")),
            Map.entry("cache", Set.of("onCacheHit")),
            Map.entry("throttle", Set.of("onReject", "onAccept")),
            Map.entry("aggregate", Set.of("onComplete")),
            Map.entry("entitlementService", Set.of("onReject", "onAccept", "obligations", "advice")),
            Map.entry("rule", Set.of("childMediators")),
            Map.entry("foreach", Set.of("sequence")),
            Map.entry("scatter-gather", Set.of("sequence")));
    private static final Set<String> DIRECT = Set.of("in", "out");
    private static final Set<String> TARGETED = Set.of("iterate", "clone", "conditionalRouter", "router");

    private Chains() {}

    /** The elements of a mediator whose children are mediators. */
    static List<Element> of(Element mediator) {
        if (DIRECT.contains(mediator.name())) {
            return List.of(mediator);
        }
        if (TARGETED.contains(mediator.name())) {
            return targets(mediator).stream()
                    .flatMap(target -> target.children("sequence").stream())
                    .filter(sequence -> sequence.attribute("key").isEmpty())
                    .toList();
        }
        Set<String> branches = BRANCHES.get(mediator.name());
        if (branches == null) {
            return List.of();
        }
        List<Element> chains = mediator.children().stream()
                .filter(child -> branches.contains(child.name()))
                .toList();
        boolean bare = mediator.is("filter") || mediator.is("foreach");
        return chains.isEmpty() && bare && !mediator.children().isEmpty() ? List.of(mediator) : chains;
    }

    /** The targets of a mediator that sends copies somewhere. */
    static List<Element> targets(Element mediator) {
        List<Element> targets = new ArrayList<>(mediator.children("target"));
        mediator.children().stream()
                .filter(child -> child.is("conditionalRoute") || child.is("route"))
                .forEach(route -> targets.addAll(route.children("target")));
        return targets;
    }

    /** The elements of an artifact whose children are mediators. */
    static List<Element> ofArtifact(Element artifact) {
        return switch (artifact.name()) {
            case "sequence" -> List.of(artifact);
            case "proxy" ->
                artifact.children("target").stream()
                        .flatMap(target -> target.children().stream())
                        .filter(Chains::isSequence)
                        .toList();
            case "api" ->
                artifact.children("resource").stream()
                        .flatMap(resource -> resource.children().stream())
                        .filter(Chains::isSequence)
                        .toList();
            case "template" -> artifact.children("sequence");
            default -> List.of();
        };
    }

    private static boolean isSequence(Element child) {
        return child.is("inSequence") || child.is("outSequence") || child.is("faultSequence");
    }

    /** The mediators of a chain, without what says something about the chain. */
    static List<Element> mediators(Element chain) {
        return chain.children().stream().filter(Chains::isMediator).toList();
    }

    private static boolean isMediator(Element child) {
        return !child.is("description")
                && !(child.is("parameter") && child.attribute("name").isPresent());
    }
}
