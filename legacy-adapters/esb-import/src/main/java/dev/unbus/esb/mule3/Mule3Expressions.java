package dev.unbus.esb.mule3;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Steps;
import dev.unbus.esb.mel.Mel;
import dev.unbus.esb.mule.Expressions;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule3.Causes;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.model.language.ExpressionDefinition;
import org.jspecify.annotations.Nullable;

/** MEL, and the evaluators that were there before it, in texts with {@code #[…]}. */
final class Mule3Expressions implements Expressions {

    private static final Pattern CAUSE =
            Pattern.compile("(!?)\\s*exception\\.causedBy\\(\\s*([\\w.$]+?)(?:\\.class)?\\s*\\)");

    private static final Pattern INBOUND = Pattern.compile("(?s).*inboundProperties.*|header:(?!outbound:).*");
    private static final Pattern OUTBOUND = Pattern.compile("outboundProperties(?:\\.|\\[\\s*['\"])([\\w-]+)");
    private static final Pattern OF_OUTBOUND = Pattern.compile("(?s).*outboundProperties.*|(?i:header:outbound:).*");
    private static final Pattern SETTING = Pattern.compile("\\{\\{([\\w.:-]+)}}");

    private final Conversion conversion;
    private final XpathPrefixes xpaths;
    private final Set<String> outbound = new HashSet<>();

    Mule3Expressions(Conversion conversion) {
        this.conversion = conversion;
        this.xpaths = new XpathPrefixes(conversion.roots());
        conversion.roots().stream().flatMap(Element::all).forEach(this::note);
    }

    /** Notes the outbound properties that are set anywhere, each of which hides an inbound one of its name in Camel's headers. */
    private void note(Element element) {
        Map<String, String> given = element.attributes();
        if (element.name().matches("set-property|add-message-property|entry|rename-message-property")) {
            Stream.of("propertyName", "key", "newKey")
                    .map(key -> given.getOrDefault(key, ""))
                    .filter(name -> !name.isBlank())
                    .forEach(outbound::add);
        }
        given.values().forEach(text -> OUTBOUND.matcher(text).results().forEach(found -> outbound.add(found.group(1))));
    }

    /** Whether an expression reads an inbound property that an outbound one may hide. */
    private boolean isHidden(String expression) {
        return INBOUND.matcher(expression.trim()).matches()
                && outbound.stream().anyMatch(name -> expression.contains(name.trim()));
    }

    /** A part of a text: a literal, or an expression without its brackets. */
    private record Part(String text, boolean isExpression) {}

    @Override
    public ExpressionDefinition value(String text) throws NotTranslatable {
        List<Part> parts = parts(text);
        if (parts.stream().noneMatch(Part::isExpression)) {
            return Step.constant(text);
        } else if (parts.size() == 1) {
            return expression(parts.get(0).text(), false);
        }
        return function(xpaths.inFunctions(text));
    }

    @Override
    public ExpressionDefinition condition(String text) throws NotTranslatable {
        String trimmed = xpaths.inFunctions(text).trim();
        String plain = trimmed.startsWith("#[") && trimmed.endsWith("]")
                ? trimmed.substring(2, trimmed.length() - 1).trim()
                : trimmed;
        Matcher cause = CAUSE.matcher(plain);
        if (!cause.matches()) {
            return expression(plain, true);
        }
        ExpressionDefinition caused = Step.ask(Causes.class, "causedBy", cause.group(2));
        return cause.group(1).isEmpty() ? caused : Step.simple(caused.getExpression() + " == false");
    }

    @Override
    public @Nullable String simple(String text) {
        List<Part> parts = parts(text);
        String simple = joined(parts);
        if (simple != null) {
            return simple;
        }
        try {
            String mel = withSettings(xpaths.inFunctions(text));
            String name = conversion.function("text", Mel.expression(mel));
            return "${bean:" + Steps.FUNCTIONS + "?method=" + name + "}";
        } catch (NotTranslatable beyond) {
            return null;
        }
    }

    private @Nullable String joined(List<Part> parts) {
        StringBuilder simple = new StringBuilder();
        for (Part part : parts) {
            String one = part.isExpression() ? simpleOf(part.text()) : literal(part.text());
            if (one == null || (parts.size() > 1 && part.isExpression() && one.contains("} "))) {
                return null;
            }
            simple.append(one);
        }
        return simple.toString();
    }

    private static @Nullable String literal(String text) {
        return text.contains("${") || text.contains("$simple{") || text.contains("\\") ? null : text;
    }

    private @Nullable String simpleOf(String expression) {
        if (isHidden(expression) || OF_OUTBOUND.matcher(expression.trim()).matches()) {
            return null; // an inbound property of that name is a header, too
        }
        return OldEvaluators.isOne(expression)
                ? OldEvaluators.simple(expression).orElse(null)
                : Mel.simple("#[" + expression + "]");
    }

    /** Comparisons are Simple only where a condition is asked for: as values they would be text. */
    private ExpressionDefinition expression(String given, boolean condition) throws NotTranslatable {
        String expression = given.trim().startsWith("xpath:") ? xpaths.path(given, '\'') : given;
        Optional<ExpressionDefinition> old = OldEvaluators.isOne(expression)
                        && !isHidden(expression)
                        && !OF_OUTBOUND.matcher(expression.trim()).matches()
                ? OldEvaluators.expression(expression)
                : Optional.empty();
        if (old.isPresent()) {
            return old.get();
        }
        String simple = simpleOf(expression);
        if (simple != null && simple.isEmpty()) {
            return Step.literal("");
        } else if (simple == null || (!condition && simple.contains("} "))) {
            return function("#[" + expression + "]");
        } else if (condition && !simple.contains("${") && !simple.matches("true|false")) {
            throw new NotTranslatable("a condition that is a text: " + expression);
        }
        return Step.simple(simple);
    }

    private ExpressionDefinition function(String mel) throws NotTranslatable {
        return Steps.function(conversion.function("mel", Mel.expression(withSettings(mel))));
    }

    /** The text with {@code ${key}} for its settings, which a function reads itself: Camel replaces none in Java. */
    private static String withSettings(String text) {
        return SETTING.matcher(text).replaceAll("\\${$1}");
    }

    /** Cuts a text at {@code #[} and the bracket that closes it; brackets in strings do not count. */
    private List<Part> parts(String given) {
        String text = xpaths.inFunctions(given);
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf("#[", at);
            int close = open < 0 ? -1 : close(text, open + 2);
            if (close < 0) {
                break;
            }
            if (open > at) {
                parts.add(new Part(text.substring(at, open), false));
            }
            parts.add(new Part(text.substring(open + 2, close), true));
            at = close + 1;
        }
        if (at < text.length()) {
            parts.add(new Part(text.substring(at), false));
        }
        return parts;
    }

    private static int close(String text, int from) {
        int depth = 1;
        char quote = 0;
        for (int at = from; at < text.length(); at++) {
            char next = text.charAt(at);
            if (quote != 0 && next == '\\') {
                at++;
            } else if (quote != 0) {
                quote = next == quote ? 0 : quote;
            } else if (next == '\'' || next == '"') {
                quote = next;
            } else if (next == '[') {
                depth++;
            } else if (next == ']' && --depth == 0) {
                return at;
            }
        }
        return -1;
    }
}
