package dev.unbus.esb.mule;

import dev.unbus.esb.runtime.mule.MuleErrors;
import dev.unbus.esb.runtime.mule.VariableNames;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.model.LogDefinition;
import org.apache.camel.model.RemoveVariableDefinition;
import org.apache.camel.model.language.ExpressionDefinition;
import org.jspecify.annotations.Nullable;

/** Payload, variables, the log, and errors that a flow raises. */
public final class Messages {

    static final Map<String, Processor> TABLE = Map.of(
            "core:logger", Messages::logger,
            "core:set-payload", Messages::setPayload,
            "core:set-variable", Messages::setVariable,
            "core:remove-variable", Messages::removeVariable,
            "core:raise-error", Messages::raiseError);

    private static final Pattern OUTPUT = Pattern.compile("(?m)^\\s*(?:#\\[)?\\s*%?output\\s+([\\w.+-]+/[\\w.+-]+)");

    private Messages() {}

    private static void logger(Element element, Chain chain) {
        Optional<String> message = chain.project().attribute(element, "message").filter(text -> !text.isEmpty());
        String simple = message.map(chain.project().expressions()::simple).orElse(null);
        LogDefinition log = new LogDefinition(simple == null ? "${body}" : simple);
        String level = chain.project().attribute(element, "level").orElse("INFO");
        log.setLoggingLevel(level.contains("#[") ? "INFO" : level);
        element.attribute("category").map(chain.project().settings()::text).ifPresent(log::setLogName);
        if (message.isEmpty()) {
            chain.different(element, "logs the payload, not the text of the whole event");
        } else if (simple == null) {
            log.setMessage(unexpressed(message.get()));
            chain.different(element, "logs the text of the expression, not its value");
        } else if (level.contains("#[")) {
            chain.different(element, "the level is computed: it is INFO now");
        }
        chain.add(log);
    }

    private static String unexpressed(String text) {
        return text.replace("${", "$ {").replace("$simple{", "$simple {");
    }

    private static void setPayload(Element element, Chain chain) throws NotTranslatable {
        String type = element.attribute("mimeType").orElse(null);
        payload(element.attribute("value", ""), type == null ? null : type + charset(element, type), chain);
    }

    private static String charset(Element element, String type) {
        String charset = element.attribute("encoding", "");
        return !type.contains("charset=") && charset.matches("[\\w.:-]+") ? "; charset=" + charset : "";
    }

    /**
     * Makes the value of a text the payload, of a media type; without one, of the type that a script in the text writes.
     *
     * @throws NotTranslatable when an expression in the text is beyond
     */
    public static void payload(String text, @Nullable String mimeType, Chain chain) throws NotTranslatable {
        String type = mimeType == null ? mediaType(text) : mimeType;
        chain.add(Step.body(chain.value(text)));
        boolean known = mediaType(text) == null && chain.project().expressions().mediaType(text, chain);
        if (type != null && !type.equals("application/java")) {
            chain.add(Step.mediaType(type));
        } else if (type != null || (isText(text) && !known)) {
            chain.add(Step.noMediaType());
        }
    }

    private static boolean isText(String text) {
        return !text.trim().startsWith("#[") || text.trim().matches("#\\[\\s*['\"].*");
    }

    /** The media type that a script of DataWeave writes; null when it does not say. */
    public static @Nullable String mediaType(String script) {
        Matcher found = OUTPUT.matcher(script.split("---", 2)[0]);
        return found.find() ? found.group(1) : null;
    }

    private static void setVariable(Element element, Chain chain) throws NotTranslatable {
        chain.add(Step.variable(name(element), chain.value(element.attribute("value", ""))));
    }

    private static void removeVariable(Element element, Chain chain) throws NotTranslatable {
        if (element.attribute("variableName", "").contains("#[")) {
            chain.add(Step.variable(VariableNames.NAME, chain.value(element.attribute("variableName", ""))))
                    .add(Step.call(VariableNames.class, "remove"));
            return;
        }
        String name = name(element);
        if (name.contains("*")) {
            chain.add(Step.call(VariableNames.class, "remove", name));
            return;
        }
        RemoveVariableDefinition remove = new RemoveVariableDefinition();
        remove.setName(name);
        chain.add(remove);
    }

    private static String name(Element element) throws NotTranslatable {
        String name = element.attribute("variableName", "").trim();
        if (name.isEmpty() || name.contains("#[")) {
            throw new NotTranslatable("the name of the variable is computed: " + name);
        }
        return name;
    }

    private static void raiseError(Element element, Chain chain) throws NotTranslatable {
        ExpressionDefinition description = chain.value(element.attribute("description", ""));
        chain.add(Step.variable("MuleRaisedDescription", description))
                .add(Step.call(MuleErrors.class, "raise", element.attribute("type", "MULE:ANY")));
    }
}
