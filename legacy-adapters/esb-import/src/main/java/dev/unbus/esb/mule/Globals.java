package dev.unbus.esb.mule;

import dev.unbus.esb.account.Account;
import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.account.Unit;
import dev.unbus.esb.source.Element;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Settles the global elements that are neither flows nor error handlers. */
public final class Globals {

    private static final String ELSEWHERE = "is part of what refers to it: its values are settings of the integration";
    private static final String UNUSED = "nothing in the project refers to it";
    private static final String LOST = "nothing that refers to it is converted";
    private static final Set<String> DONE = done();

    private static final Pattern CONFIGURATION =
            Pattern.compile(".*(config|connector|endpoint|context|matcher|template-query|query|response-builder)");

    private final MuleProject project;
    private final Map<String, String> ignored;
    private final Set<String> beyond;

    private static Set<String> done() {
        Set<String> done = new HashSet<>(Strategies.HANDLERS);
        done.addAll(Set.of("flow", "sub-flow", "on-error-continue", "on-error-propagate", "on-error"));
        return Set.copyOf(done);
    }

    /**
     * For one version.
     *
     * @param ignored why a global element of this key, such as {@code api-gateway:autodiscovery}, is left out
     * @param beyond namespaces, without {@code http://…/mule/}, whose connectors have no counterpart
     */
    public Globals(MuleProject project, Map<String, String> ignored, Set<String> beyond) {
        this.project = project;
        this.ignored = ignored;
        this.beyond = beyond;
    }

    /** Takes over the properties; before anything else, so that placeholders have their values. */
    public void settings() {
        project.globals().filter(global -> global.is("global-property")).forEach(global -> property(global));
        project.globals().filter(global -> global.attribute("file").isPresent()).forEach(this::properties);
    }

    /** Takes over the files of placeholders of Spring, and of secure ones of Mule 3, in what is of Mule 4 otherwise. */
    public void placeholders() {
        project.globals()
                .filter(Globals::isPlaceholder)
                .filter(global -> account()
                        .unit(global)
                        .filter(unit -> unit.outcome().isEmpty())
                        .isPresent())
                .forEach(global -> properties(global, global.attribute("location", "")));
    }

    private static boolean isPlaceholder(Element global) {
        boolean named = global.is("property-placeholder")
                || (global.is("config") && global.namespace().contains("secure-property-placeholder"));
        return named && global.attribute("location").isPresent();
    }

    private void property(Element global) {
        project.settings().put(global.attribute("name", ""), global.attribute("value", ""));
        account().converted(global);
    }

    private void properties(Element global) {
        if (!global.is("configuration-properties")
                && !(global.is("config") && global.namespace().contains("secure-properties"))) {
            return;
        }
        properties(global, global.attribute("file", ""));
    }

    private void properties(Element global, String path) {
        String taken = project.settings().load(path);
        if (taken == null) {
            account()
                    .different(
                            global, "the file " + path + " is not among the sources: its settings have no values yet");
        } else if (path.contains("${")) {
            account().different(global, "the values are those of " + taken);
        } else {
            account().converted(global);
        }
    }

    /** Settles what is left when the flows are converted. */
    public void rest(MuleRoutes routes) {
        project.globals()
                .filter(global -> !DONE.contains(global.name()))
                .filter(global -> account()
                        .unit(global)
                        .filter(unit -> unit.outcome().isEmpty())
                        .isPresent())
                .forEach(global -> settle(global, routes));
    }

    private void settle(Element global, MuleRoutes routes) {
        String key = MuleRoutes.key(global);
        String why = ignored.get(key);
        boolean core = key.startsWith("core:") || routes.processor(global) != null;
        if (why != null) {
            account().settleRest(global, Outcome.IGNORED, why);
        } else if (Configurations.isUnused(global, project)) {
            account().settleRest(global, Outcome.IGNORED, UNUSED);
        } else if (beyond.contains(key.substring(0, key.lastIndexOf(':')))) {
            account().settleRest(global, Outcome.STUBBED, "the connector has no counterpart");
        } else if (core && !Configurations.isKnown(global)) {
            step(global, routes);
        } else if (!Configurations.isKnown(global) && !(routes.knowsConnector(global) && isConfiguration(global))) {
            account().settleRest(global, Outcome.STUBBED, "there is no rule for " + global.qualifiedName());
        } else if (isIdle(global)) {
            account().settleRest(global, Outcome.IGNORED, UNUSED);
        } else if (isConfiguration(global) && !project.isConfigured(global) && isLost(global)) {
            account().settleRest(global, Outcome.STUBBED, LOST);
        } else {
            String difference = Configurations.difference(global, project);
            account()
                    .settle(
                            global,
                            difference.isEmpty() ? Outcome.CONVERTED : Outcome.DIFFERENT,
                            difference.isEmpty() ? ELSEWHERE : difference);
            account().settleRest(global, Outcome.STUBBED, "there is no rule for what is in " + global.qualifiedName());
        }
    }

    /** A processor that stands outside of flows: those that name it have it among their steps. */
    private void step(Element global, MuleRoutes routes) {
        if (!project.isReferred(global.attribute("name", ""))) {
            account().settleRest(global, Outcome.IGNORED, UNUSED);
        } else if (routes.processor(global) == null) {
            account().settleRest(global, Outcome.STUBBED, "there is no rule for " + global.qualifiedName());
        } else if (isLost(global)) {
            account().settleRest(global, Outcome.STUBBED, LOST);
        } else {
            account().settleRest(global, Outcome.CONVERTED, "is among the steps of what refers to it");
        }
    }

    /** Whether a connector, which endpoints need not name, is that of none. */
    private boolean isIdle(Element global) {
        return global.name().endsWith("connector")
                && !Configurations.isKnown(global)
                && !project.isConfigured(global)
                && !project.isReferred(global.attribute("name", ""));
    }

    /** Whether all that refers to a global element is stubbed, so that it is among no steps. */
    private boolean isLost(Element global) {
        List<Element> referring = project.conversion().roots().stream()
                .flatMap(Element::all)
                .filter(element -> element != global && refers(element, global.attribute("name", "")))
                .toList();
        return !referring.isEmpty() && referring.stream().allMatch(this::isStubbed);
    }

    private static boolean refers(Element element, String name) {
        return element.attributes().entrySet().stream()
                .filter(attribute ->
                        !attribute.getKey().equals("name") || element.is("flow-ref") || element.is("execute"))
                .anyMatch(attribute -> List.of(attribute.getValue().trim().split("[\\s,]+", -1))
                        .contains(name));
    }

    /** Whether the unit that an element is, or is a part of, is stubbed. */
    private boolean isStubbed(Element element) {
        Optional<Unit> unit = account().unit(element);
        return unit.isPresent()
                ? unit.get().outcome().filter(Outcome.STUBBED::equals).isPresent()
                : element.parent().filter(this::isStubbed).isPresent();
    }

    private static boolean isConfiguration(Element global) {
        return CONFIGURATION.matcher(global.name()).matches();
    }

    private Account account() {
        return project.conversion().account();
    }
}
