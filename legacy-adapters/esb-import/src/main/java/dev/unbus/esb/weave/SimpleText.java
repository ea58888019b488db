package dev.unbus.esb.weave;

import dev.unbus.esb.runtime.mule.Attributes;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plain expressions as text of Camel's Simple language. */
final class SimpleText {

    private static final Set<String> COMPARISONS = Set.of("==", "!=", ">", "<", ">=", "<=");

    private SimpleText() {}

    /** The literal, where Simple reads it as such. */
    static @Nullable String literal(String text) {
        boolean special =
                text.contains("${") || text.contains("$simple{") || text.contains("{{") || text.contains("\\");
        return special ? null : text;
    }

    static @Nullable String of(Node node) {
        String constant = Emitter.constantOf(node);
        if (constant != null) {
            return literal(constant);
        } else if (node instanceof Node.Bool bool) {
            return String.valueOf(bool.value());
        } else if (node instanceof Node.Binary binary) {
            return comparison(binary);
        }
        return value(node);
    }

    private static @Nullable String value(Node node) {
        Env none = new Env(Map.of(), name -> null);
        SelectEmitter selects = new SelectEmitter(new Emitter("", new Modules(path -> null)));
        if (selects.place(node, none) == Context.Place.PAYLOAD) {
            return "${body}";
        } else if (node instanceof Node.Select select
                && select.namespace() == null
                && selects.place(node, none) == null) {
            String key = Emitter.constantOf(select.key());
            Context.Place place = selects.place(select.target(), none);
            boolean plain = key != null && key.matches("[A-Za-z_][A-Za-z0-9_-]*");
            boolean keyed = select.kind() == Node.Kind.FIELD || select.kind() == Node.Kind.INDEX;
            return key != null && plain && keyed && place != null ? value(place, key) : null;
        }
        return null;
    }

    private static @Nullable String value(Context.Place place, String key) {
        return switch (place) {
            case VARIABLES -> "${variable." + key + "}";
            case HEADERS -> Attributes.mayBeOfBroker(key) ? null : "${header." + key + "}";
            case ATTRIBUTES, INBOUND, PROPERTIES ->
                Context.isHeader(place, key) ? "${header." + Context.header(place, key) + "}" : null;
            default -> null;
        };
    }

    private static @Nullable String comparison(Node.Binary binary) {
        String left = value(binary.left());
        String right = operand(binary);
        boolean comparable =
                left != null && right != null && COMPARISONS.contains(binary.operator()) && !"${body}".equals(left);
        return comparable ? left + " " + binary.operator() + " " + right : null;
    }

    /** The right side, where Simple compares as DataWeave does: text and null for equality, numbers for order. */
    private static @Nullable String operand(Node.Binary binary) {
        boolean equality = binary.operator().equals("==") || binary.operator().equals("!=");
        if (equality && binary.right() instanceof Node.Nothing) {
            return "null";
        } else if (!equality) {
            return binary.right() instanceof Node.Num number ? number.digits() : null;
        }
        String constant = Emitter.constantOf(binary.right());
        boolean plain = constant != null
                && !constant.isEmpty()
                && literal(constant) != null
                && constant.matches("[A-Za-z][^'\"]*")
                && !constant.matches("true|false|null");
        return plain ? "'" + constant + "'" : null;
    }
}
