package dev.unbus.esb.mel;

import dev.unbus.esb.weave.Context;
import dev.unbus.esb.weave.DataWeave;
import dev.unbus.esb.weave.InlineText;
import dev.unbus.esb.weave.JavaText;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Mule 3's expression language, and the evaluators before it, into Java functions. */
public final class Mel {

    private static final Set<String> ORDER = Set.of("<", ">", "<=", ">=");

    private Mel() {}

    /** A whole script of Mule 3, which is one in DataWeave 1. */
    public static String function(String script, Function<String, @Nullable String> resources) throws NotTranslatable {
        return DataWeave.function(script, 1, resources);
    }

    /** The value of an attribute, as the statements of a function: an expression in its brackets, text with such, or plain text. */
    public static String expression(String text) throws NotTranslatable {
        String whole = InlineText.whole(text);
        String value;
        if (whole == null) {
            value = template(text);
        } else if (whole.equals("payload") || whole.equals("message.payload") || whole.equals("payload:")) {
            value = "w.body()";
        } else {
            value = JavaText.call("Coerce.java", value(whole));
        }
        return "final " + JavaText.RUNTIME + "Weave w = " + JavaText.RUNTIME + "Weave.of(exchange);\nreturn " + value
                + ";\n";
    }

    /** Java text of what stands between the brackets. */
    static String value(String expression) throws NotTranslatable {
        String evaluated = Evaluators.emit(expression);
        return evaluated == null ? new MelEmitter(expression).emit(MelParser.parse(expression)) : evaluated;
    }

    /** Java text of text with expressions in it. */
    static String template(String text) throws NotTranslatable {
        List<String> parts = new ArrayList<>();
        for (InlineText.Part part : InlineText.parts(text)) {
            if (part.expression()) {
                parts.add("(java.lang.Object) " + shown(part.text()));
            } else {
                parts.addAll(InlineText.literal(part.text()));
            }
        }
        boolean mixed = parts.size() > 1;
        return parts.isEmpty()
                ? JavaText.quote("")
                : mixed ? JavaText.call("MelOps.mixed", parts.toArray(new String[0])) : InlineText.joined(parts);
    }

    /** A part of a text, in which the payload that is none has a name. */
    private static String shown(String expression) throws NotTranslatable {
        String value = value(expression);
        return Set.of("payload", "message.payload").contains(expression)
                ? JavaText.call("MelOps.orElse", value, JavaText.quote("{NullPayload}"))
                : value;
    }

    /** Text of Camel's Simple language of the same meaning, where the expression is a plain one; else null. */
    public static @Nullable String simple(String expression) {
        String whole = InlineText.whole(expression);
        try {
            if (whole == null) {
                return expression.contains("#[") ? null : literal(expression);
            }
            return FORMS.matcher(whole).matches() ? null : simple(MelParser.parse(whole));
        } catch (NotTranslatable e) {
            // What is not translated has no simple form either.
            return null;
        }
    }

    private static final Pattern FORMS = Pattern.compile("[a-zA-Z0-9-]+:(?!:).*", Pattern.DOTALL);

    private static @Nullable String literal(String text) {
        boolean special = text.contains("${")
                || text.contains("$simple{")
                || text.contains("{{")
                || text.contains("\\")
                || text.contains("#[");
        return special ? null : text;
    }

    private static @Nullable String simple(MelNode node) {
        if (node instanceof MelNode.Text text) {
            return literal(text.value());
        } else if (node instanceof MelNode.Constant constant) {
            return Set.of("true", "false").contains(constant.java()) ? constant.java() : null;
        } else if (node instanceof MelNode.Binary binary) {
            String left = place(binary.left());
            String right = operand(binary);
            return left == null || right == null || left.equals("${body}")
                    ? null
                    : left + " " + binary.operator() + " " + right;
        }
        return place(node);
    }

    private static @Nullable String operand(MelNode.Binary binary) {
        boolean equality = binary.operator().equals("==") || binary.operator().equals("!=");
        if (equality && binary.right() instanceof MelNode.Constant constant) {
            return constant.java().contains("null") ? "null" : null;
        } else if (equality && binary.right() instanceof MelNode.Text text) {
            boolean plain = text.value().matches("[A-Za-z][^'\"\\\\${}#]*")
                    && !text.value().matches("true|false|null");
            return plain ? "'" + text.value() + "'" : null;
        }
        boolean number = ORDER.contains(binary.operator()) && binary.right() instanceof MelNode.Constant;
        String java = number ? ((MelNode.Constant) binary.right()).java() : "";
        return java.startsWith("new java.math.BigDecimal(\"") ? java.substring(26, java.length() - 2) : null;
    }

    private static @Nullable String place(MelNode node) {
        MelEmitter emitter = new MelEmitter("");
        if (emitter.place(node) == Context.Place.PAYLOAD) {
            return "${body}";
        }
        String key = null;
        MelNode target = null;
        if (node instanceof MelNode.Property property) {
            key = property.name();
            target = property.target();
        } else if (node instanceof MelNode.Index index && index.key() instanceof MelNode.Text text) {
            key = text.value();
            target = index.target();
        }
        boolean whole = emitter.place(node) != null;
        return whole || key == null || target == null ? null : place(emitter.place(target), key);
    }

    private static @Nullable String place(Context.@Nullable Place place, String key) {
        if (place == null) {
            return null;
        }
        boolean property = place == Context.Place.PROPERTIES || place == Context.Place.INBOUND;
        String name = property ? Context.header(place, key) : key;
        boolean header = !property || Context.isHeader(place, key);
        if (!header || !name.matches("[A-Za-z_][A-Za-z0-9_-]*")) {
            return null;
        }
        return switch (place) {
            case VARIABLES -> "${variable." + name + "}";
            case URI, HEADERS, INBOUND, PROPERTIES -> "${header." + name + "}";
            default -> null;
        };
    }
}
