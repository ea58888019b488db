package dev.unbus.esb.mule;

import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Set;

/**
 * The exception strategies of Mule 3 as error handlers: a catch strategy ends the error, a rollback strategy passes it on, a choice
 * has several of them.
 */
final class Strategies {

    /** Elements that handle the errors of a flow. */
    static final Set<String> HANDLERS = Set.of(
            "error-handler",
            "choice-exception-strategy",
            "catch-exception-strategy",
            "rollback-exception-strategy",
            "default-exception-strategy",
            "custom-exception-strategy",
            "mapping-exception-strategy",
            "exception-strategy");

    private static final Set<String> SEVERAL = Set.of("error-handler", "choice-exception-strategy");
    private static final Set<String> PASS_ON =
            Set.of("on-error-propagate", "rollback-exception-strategy", "default-exception-strategy");
    private static final Set<String> NO_STEPS =
            Set.of("commit-transaction", "rollback-transaction", "on-redelivery-attempts-exceeded");

    private Strategies() {}

    /** The handlers in a handler, which is itself the only one unless it has several. */
    static List<Element> branches(Element handler) {
        return SEVERAL.contains(handler.name()) ? handler.children() : List.of(handler);
    }

    static boolean passesOn(Element branch) {
        return PASS_ON.contains(branch.name());
    }

    static List<Element> steps(Element branch) {
        return branch.children().stream()
                .filter(child -> !NO_STEPS.contains(child.name()))
                .toList();
    }

    /** Why a handler is beyond; empty when it is not. */
    static String beyond(Element branch) {
        if (branch.is("custom-exception-strategy")) {
            return "the class " + branch.attribute("class", "") + " handles errors of the old bus";
        }
        return "";
    }
}
