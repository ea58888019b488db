package dev.unbus.esb.mule4;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Messages;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.MediaTypes;
import dev.unbus.esb.runtime.mule.VariableNames;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.InlineText;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Variables, which are read by the media type of what they hold. */
final class Variables {

    static final Map<String, Processor> TABLE = Map.of("core:set-variable", Variables::set);

    private Variables() {}

    private static void set(Element element, Chain chain) throws NotTranslatable {
        String name = element.attribute("variableName", "").trim();
        if (name.contains("#[")) {
            computed(element, chain);
            return;
        } else if (name.isEmpty()) {
            throw new NotTranslatable("the variable has no name");
        }
        String value = element.attribute("value", "");
        chain.add(Step.variable(name, chain.value(value)));
        String type = element.attribute("mimeType").orElse(Messages.mediaType(value));
        String whole = InlineText.whole(value);
        typed(name, type, whole == null ? "" : whole, chain);
    }

    private static void computed(Element element, Chain chain) throws NotTranslatable {
        String value = element.attribute("value", "");
        String type = element.attribute("mimeType").orElse(Messages.mediaType(value));
        String whole = InlineText.whole(value);
        boolean payload = type == null && whole != null && WeaveExpressions.isPayload(whole);
        String known = type == null || type.equals("application/java")
                ? "-"
                : type.replaceFirst(";.*", "").trim();
        chain.add(Step.variable(VariableNames.VALUE, chain.value(value)))
                .add(Step.variable(VariableNames.NAME, chain.value(element.attribute("variableName", ""))))
                .add(Step.call(VariableNames.class, "set", payload ? "" : known));
    }

    /** Adds what notes of which media type a variable is, where it is of one. */
    static void typed(String name, @Nullable String type, String expression, Chain chain) {
        String other = WeaveExpressions.variable(expression);
        if (type != null && !type.equals("application/java")) {
            chain.add(Step.call(
                    MediaTypes.class,
                    "variable",
                    name,
                    type.replaceFirst(";.*", "").trim()));
        } else if (type == null && WeaveExpressions.isPayload(expression)) {
            chain.add(Step.call(MediaTypes.class, "variable", name, ""));
        } else if (type == null && other != null) {
            chain.add(Step.call(MediaTypes.class, "copied", name, other));
        }
    }
}
