package dev.unbus.esb.mel;

import static dev.unbus.esb.weave.JavaText.call;
import static dev.unbus.esb.weave.JavaText.quote;

import dev.unbus.esb.weave.Context;
import dev.unbus.esb.weave.Context.Place;
import dev.unbus.esb.weave.InlineText;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a tree as Java text over the view {@code w} of the exchange. */
final class MelEmitter {

    private static final Set<String> UNKNOWN = Set.of(
            "app",
            "mule",
            "server",
            "java",
            "javax",
            "org",
            "com",
            "net",
            "exp",
            "eventContext",
            "attributes",
            "vars",
            "error",
            "_muleEvent",
            "groovy",
            "context",
            "message",
            "flow",
            "authentication");
    private static final Map<String, String> STATICS = Map.of(
            "System.currentTimeMillis", "new java.math.BigDecimal(java.lang.System.currentTimeMillis())",
            "java.lang.System.currentTimeMillis", "new java.math.BigDecimal(java.lang.System.currentTimeMillis())",
            "UUID.randomUUID", "dev.unbus.esb.runtime.weave.Numbers.uuid()",
            "java.util.UUID.randomUUID", "dev.unbus.esb.runtime.weave.Numbers.uuid()");
    private static final Set<String> CONVERSIONS = Set.of(
            "Integer.parseInt",
            "Integer.valueOf",
            "Long.parseLong",
            "Long.valueOf",
            "Double.parseDouble",
            "Double.valueOf");

    private static final String PROPERTIES = "dev.unbus.esb.runtime.mule3.Properties.";

    private final String text;
    private final MelTypes types = new MelTypes(this);

    MelEmitter(String text) {
        this.text = text;
    }

    NotTranslatable error(String construct, int at) {
        return new NotTranslatable(construct, text, at);
    }

    String emit(MelNode node) throws NotTranslatable {
        if (node instanceof MelNode.Constant constant) {
            return constant.java();
        } else if (node instanceof MelNode.Text literal) {
            return literal(literal);
        } else if (node instanceof MelNode.Name name) {
            return name(name);
        } else if (node instanceof MelNode.Property property) {
            return property(property);
        } else if (node instanceof MelNode.Index index) {
            return index(index);
        } else if (node instanceof MelNode.Method method) {
            return method(method);
        } else if (node instanceof MelNode.Function function) {
            return types.function(function);
        } else if (node instanceof MelNode.New created) {
            return types.created(created);
        } else if (node instanceof MelNode.Elements elements) {
            return call("MelOps.list", all(elements.items()));
        } else if (node instanceof MelNode.Pairs pairs) {
            return call("MelOps.map", all(pairs.keysAndValues()));
        } else if (node instanceof MelNode.Negative negative) {
            return call("Ops.negate", emit(negative.operand()));
        } else if (node instanceof MelNode.Choice choice) {
            return "(" + condition(choice.condition()) + " ? (java.lang.Object) " + emit(choice.then())
                    + " : (java.lang.Object) " + emit(choice.otherwise()) + ")";
        }
        return node instanceof MelNode.Binary binary ? binary(binary) : condition(node);
    }

    String[] all(List<MelNode> nodes) throws NotTranslatable {
        List<String> all = new ArrayList<>();
        for (MelNode node : nodes) {
            all.add("(java.lang.Object) " + emit(node));
        }
        return all.toArray(new String[0]);
    }

    private String literal(MelNode.Text literal) throws NotTranslatable {
        return literal.value().contains("#[")
                ? Mel.template(literal.value())
                : InlineText.joined(orEmpty(InlineText.literal(literal.value())));
    }

    private static List<String> orEmpty(List<String> pieces) {
        return pieces.isEmpty() ? List.of(quote("")) : pieces;
    }

    private String name(MelNode.Name name) throws NotTranslatable {
        Place place = place(name);
        if (place == Place.PAYLOAD) {
            return "w.raw()";
        } else if (place != null && Context.whole(place) != null) {
            return String.valueOf(Context.whole(place));
        } else if (name.name().equals("exception")) {
            return "w.error()";
        } else if (name.name().equals("NullPayload")) {
            return "null";
        } else if (UNKNOWN.contains(name.name())
                || Character.isUpperCase(name.name().charAt(0))) {
            throw error("the name " + name.name(), name.at());
        }
        return "w.variable(" + quote(name.name()) + ")";
    }

    /** The part of the message a node stands for, or null. */
    @Nullable
    Place place(MelNode node) {
        if (node instanceof MelNode.Name name) {
            boolean known = Set.of("payload", "message", "flowVars", "sessionVars", "recordVars", "flow")
                    .contains(name.name());
            return "recordVars".equals(name.name()) ? Place.VARIABLES : known ? Context.named(name.name()) : null;
        } else if (node instanceof MelNode.Property property) {
            return part(place(property.target()), property.name());
        } else if (node instanceof MelNode.Index index && index.key() instanceof MelNode.Text key) {
            return part(place(index.target()), key.value());
        }
        return null;
    }

    private static @Nullable Place part(@Nullable Place place, String name) {
        Place part = place == null ? null : Context.part(place, name);
        return part == Place.ATTRIBUTES ? null : part;
    }

    private String property(MelNode.Property property) throws NotTranslatable {
        String special = special(property, property.name(), quote(property.name()), property.target(), property.at());
        if (special != null) {
            return special;
        } else if (property.target() instanceof MelNode.Name name
                && name.name().equals("server")
                && property.name().equals("dateTime")) {
            return call("Dates.now");
        }
        String part = MelParts.of(property.target(), property.name(), this);
        if (part != null) {
            return part;
        } else if (property.name().equals("class")) {
            throw error("the class of a value", property.at());
        }
        String target = structure(property.target());
        return property.nullSafe()
                ? call("Select.field", target, quote(property.name()))
                : call("MelOps.property", target, quote(property.name()));
    }

    private String index(MelNode.Index index) throws NotTranslatable {
        String constant = index.key() instanceof MelNode.Text key ? key.value() : null;
        String special = special(index, constant, emit(index.key()), index.target(), index.at());
        return special == null ? call("MelOps.at", structure(index.target()), emit(index.key())) : special;
    }

    /** What is read from the exchange itself; null where the node is none of that. */
    private @Nullable String special(MelNode node, @Nullable String constant, String key, MelNode target, int at)
            throws NotTranslatable {
        Place whole = place(node);
        if (whole != null) {
            return whole == Place.PAYLOAD ? "w.raw()" : whole(whole, at);
        }
        Place place = place(target);
        if (place == null || place == Place.PAYLOAD) {
            return null;
        }
        if (place == Place.PROPERTIES) {
            return outbound(constant == null ? call("Coerce.text", key) : quote(Context.header(place, constant)));
        }
        String java = Context.value(place, key, constant);
        if (java == null || java.isEmpty()) {
            throw error("'" + constant + "' of the message", at);
        }
        return java;
    }

    private String whole(Place place, int at) throws NotTranslatable {
        if (place == Place.PROPERTIES) {
            return PROPERTIES + "outbound(exchange)";
        } else if (place == Place.INBOUND) {
            return PROPERTIES + "inbound(exchange)";
        }
        String java = Context.whole(place);
        if (java == null) {
            throw error("a whole part of the message", at);
        }
        return java;
    }

    /** What reads an outbound property; an inbound one of its name is none. */
    static String outbound(String name) {
        return PROPERTIES + "outbound(exchange, " + name + ")";
    }

    private String structure(MelNode node) throws NotTranslatable {
        return place(node) == Place.PAYLOAD ? "w.payload()" : emit(node);
    }

    private String method(MelNode.Method method) throws NotTranslatable {
        String path = types.path(method.target());
        String full = path == null ? "" : path + "." + method.name();
        if (full.equals("NullPayload.getInstance")) {
            return "null";
        } else if (full.matches("exception\\.caused(Exactly)?By")
                && method.arguments().size() == 1) {
            return types.causedBy(method);
        } else if (full.equals("message.payloadAs")
                && method.arguments().size() == 1
                && types.isText(method.arguments().get(0))) {
            return call("Coerce.text", "w.raw()");
        } else if (STATICS.containsKey(full) && method.arguments().isEmpty()) {
            return STATICS.get(full);
        } else if (method.arguments().size() == 1 && CONVERSIONS.contains(full.replace("java.lang.", ""))) {
            return call("Coerce.number", emit(method.arguments().get(0)));
        } else if (method.arguments().size() == 1
                && full.replace("java.lang.", "").equals("String.valueOf")) {
            return call("Coerce.text", emit(method.arguments().get(0)));
        }
        String part = method.arguments().isEmpty() && method.name().matches("get[A-Z]\\w*")
                ? MelParts.of(method.target(), MelParts.property(method.name()), this)
                : null;
        if (method.name().equals("getClass")) {
            throw error("the class of a value", method.at());
        }
        return part == null ? types.method(method, structured(method)) : part;
    }

    private String structured(MelNode.Method method) throws NotTranslatable {
        boolean structure =
                Set.of("get", "keySet", "values", "containsKey", "size").contains(method.name());
        return structure ? structure(method.target()) : emit(method.target());
    }

    private String binary(MelNode.Binary binary) throws NotTranslatable {
        String left = emit(binary.left());
        String right = emit(binary.right());
        return switch (binary.operator()) {
            case "+" -> call("MelOps.add", left, right);
            case "-" -> call("Ops.subtract", left, right);
            case "*" -> call("Ops.multiply", left, right);
            case "/" -> call("MelOps.divide", left, right);
            case "%" -> call("Numbers.mod", left, right);
            default -> condition(binary);
        };
    }

    String condition(MelNode node) throws NotTranslatable {
        if (node instanceof MelNode.Not not) {
            return "!(" + condition(not.operand()) + ")";
        } else if (node instanceof MelNode.InstanceOf instance) {
            return types.instance(instance);
        } else if (node instanceof MelNode.Binary binary && "+-*/%".indexOf(binary.operator()) < 0) {
            return comparison(binary);
        }
        return call("Coerce.truth", emit(node));
    }

    private String comparison(MelNode.Binary binary) throws NotTranslatable {
        String operator = binary.operator();
        if (operator.equals("&&") || operator.equals("||")) {
            return "(" + condition(binary.left()) + " " + operator + " " + condition(binary.right()) + ")";
        } else if (binary.right() instanceof MelNode.Name name && name.name().equals("empty")) {
            return (operator.equals("!=") ? "!" : "") + call("MelOps.isEmpty", emit(binary.left()));
        }
        String left = emit(binary.left());
        String right = emit(binary.right());
        return switch (operator) {
            case "==" -> call("MelOps.equal", left, right);
            case "!=" -> "!" + call("MelOps.equal", left, right);
            case "~=" -> call("Texts.matches", left, right);
            case "contains" -> call("Texts.contains", left, right);
            default -> call("MelOps.holds", left, quote(operator), right);
        };
    }
}
