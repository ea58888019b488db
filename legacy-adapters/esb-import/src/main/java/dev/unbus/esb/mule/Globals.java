package dev.unbus.esb.mule;

import dev.unbus.esb.account.Account;
import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.source.Element;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Settles the global elements that are neither flows nor error handlers. */
public final class Globals {

    private static final String ELSEWHERE = "is part of what refers to it: its values are settings of the integration";
    private static final Set<String> DONE = done();

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

    private void property(Element global) {
        project.settings().put(global.attribute("name", ""), global.attribute("value", ""));
        account().converted(global);
    }

    private void properties(Element global) {
        if (!global.is("configuration-properties")
                && !(global.is("config") && global.namespace().contains("secure-properties"))) {
            return;
        }
        String path = global.attribute("file", "");
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
    public void rest() {
        project.globals()
                .filter(global -> !DONE.contains(global.name()))
                .filter(global -> account()
                        .unit(global)
                        .filter(unit -> unit.outcome().isEmpty())
                        .isPresent())
                .forEach(this::settle);
    }

    private void settle(Element global) {
        String key = MuleRoutes.key(global);
        String why = ignored.get(key);
        if (why != null) {
            account().settleRest(global, Outcome.IGNORED, why);
        } else if (beyond.contains(key.substring(0, key.lastIndexOf(':')))) {
            account().settleRest(global, Outcome.STUBBED, "the connector has no counterpart");
        } else {
            account().settleRest(global, Outcome.CONVERTED, ELSEWHERE);
        }
    }

    private Account account() {
        return project.conversion().account();
    }
}
