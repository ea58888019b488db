package dev.unbus.esb.mel;

import dev.unbus.esb.weave.NotTranslatable;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Properties of what is another object here than on the old bus: of an error, and of a node that an XPath finds. */
final class MelParts {

    private static final Set<String> TEXTS = Set.of("text", "value", "stringValue", "textContent", "nodeValue", "data");

    private MelParts() {}

    /**
     * Java text of a property of such an object; null for any other.
     *
     * @throws NotTranslatable when nothing here has the property
     */
    static @Nullable String of(MelNode target, String name, MelEmitter emitter) throws NotTranslatable {
        if (target instanceof MelNode.Name error && error.name().equals("exception")) {
            return switch (name) {
                case "message" -> "w.errorMessage()";
                case "cause" -> "w.error()"; // what was thrown was the cause of the exception of the message
                case "causeException", "rootCause" -> "dev.unbus.esb.runtime.mule3.Causes.root(w.error())";
                default -> null;
            };
        } else if (target instanceof MelNode.Function function
                && function.name().matches("xpath3?")) {
            if (!TEXTS.contains(name)) {
                throw emitter.error("the property " + name + " of a node", function.at());
            }
            return emitter.emit(target);
        }
        return null;
    }

    /** The property that a method such as {@code getText} reads. */
    static String property(String getter) {
        return getter.substring(3, 4).toLowerCase(Locale.ROOT) + getter.substring(4);
    }
}
