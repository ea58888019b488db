package dev.unbus.esb.weave;

import static dev.unbus.esb.weave.JavaText.call;
import static dev.unbus.esb.weave.JavaText.quote;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a tree as Java text: one expression of type Object, over the view {@code w} of the exchange. */
final class Emitter {

    static final String OBJECT = "java.lang.Object";
    private static final int LONGEST = 20_000;
    private static final Map<String, String> OPERATORS = Map.of(
            "+", "Ops.add",
            "-", "Ops.subtract",
            "*", "Ops.multiply",
            "/", "Ops.divide",
            "++", "Ops.concat",
            "--", "Ops.remove",
            ">>", "Ops.prepend",
            "<<", "Ops.append");

    private int version = 2;
    private final String text;
    private final SelectEmitter selects = new SelectEmitter(this);
    private final ObjectEmitter objects = new ObjectEmitter(this);
    private final ScopeEmitter scopes = new ScopeEmitter(this);
    private final CallEmitter calls;
    private final Set<String> inputs = new LinkedHashSet<>();
    private int locals;

    Emitter(String text, Modules modules) {
        this.text = text;
        this.calls = new CallEmitter(this, modules);
    }

    /** Has it write what the first version of the language means. */
    Emitter version(int number) {
        version = number;
        return this;
    }

    NotTranslatable error(String construct, int at) {
        return new NotTranslatable(construct, text, at);
    }

    String local(String letter) {
        return letter + ++locals;
    }

    /** Notes that a part of the event is read; {@code key} is null for the whole of it. */
    void reads(Context.Place place, @Nullable String key) {
        inputs.add(
                switch (place) {
                    case PAYLOAD, MESSAGE -> "payload";
                    case VARIABLES -> key == null ? "vars" : "vars." + key;
                    default -> "attributes";
                });
    }

    /** The parts of the event that were read: {@code payload}, {@code vars.name}, {@code vars}, {@code attributes}. */
    Set<String> inputs() {
        return inputs;
    }

    ScopeEmitter scopes() {
        return scopes;
    }

    SelectEmitter selects() {
        return selects;
    }

    /** The Java expression of a node. */
    String emit(Node node, Env env) throws NotTranslatable {
        if (node instanceof Node.Select select) {
            return selects.emit(select, env);
        } else if (node instanceof Node.Present present) {
            return selects.present(present, env);
        } else if (node instanceof Node.Name name) {
            return name(name, env);
        } else if (node instanceof Node.Dollar dollar) {
            return dollar(dollar, env);
        } else if (node instanceof Node.Call function) {
            return calls.emit(function, env);
        } else if (node instanceof Node.Lambda lambda) {
            return lambda(lambda, env);
        } else if (node instanceof Node.Binary binary) {
            return binary(binary, env);
        } else if (node instanceof Node.Obj object) {
            return objects.emit(object.members(), env);
        } else if (node instanceof Node.Array array) {
            return objects.emit(array, env);
        } else if (node instanceof Node.Scope scope) {
            return scopes.scope(scope, env);
        } else if (node instanceof Node.Match match) {
            return scopes.match(match, env);
        }
        return simple(node, env);
    }

    private String simple(Node node, Env env) throws NotTranslatable {
        if (node instanceof Node.Str str) {
            return string(str, env);
        } else if (node instanceof Node.Num number) {
            return "new java.math.BigDecimal(" + quote(number.digits()) + ")";
        } else if (node instanceof Node.Chars chars) {
            return constant(chars.text());
        } else if (node instanceof Node.Property property) {
            return "w.property(" + quote(property.key()) + ")";
        } else if (node instanceof Node.Regex regex) {
            return "java.util.regex.Pattern.compile(" + quote(regex.pattern()) + ")";
        } else if (node instanceof Node.Temporal temporal) {
            return call("Dates.literal", quote(temporal.text()));
        } else if (node instanceof Node.Negative negative) {
            return call("Ops.negate", emit(negative.operand(), env));
        } else if (node instanceof Node.If condition) {
            return "(" + condition(condition.condition(), env) + " ? (" + OBJECT + ") " + emit(condition.then(), env)
                    + " : (" + OBJECT + ") " + emit(condition.otherwise(), env) + ")";
        } else if (node instanceof Node.As as) {
            return call("Coerce.as", textual(as.value(), env), quote(as.type().name()), options(as.type(), env));
        } else if (node instanceof Node.Nothing) {
            return "((" + OBJECT + ") null)";
        }
        return condition(node, env);
    }

    private String options(Node.Type type, Env env) throws NotTranslatable {
        List<Node.Member> kept = new ArrayList<>();
        for (Node.Member member : type.options()) {
            if (!isOwnClass(member, type)) {
                kept.add(member);
            }
        }
        return objects.emit(kept, env);
    }

    /** A class of Mule's connectors is left out: what takes the place of a connector takes maps. Any other is not known here. */
    private boolean isOwnClass(Node.Member member, Node.Type type) throws NotTranslatable {
        boolean named =
                member.key() != null && "class".equals(constantOf(member.key().name()));
        if (named && !String.valueOf(constantOf(member.value())).startsWith("org.mule.")) {
            throw error("a conversion to a Java class", type.at());
        }
        return named;
    }

    static @Nullable String constantOf(@Nullable Node node) {
        if (node instanceof Node.Str str && str.parts().stream().allMatch(Node.Chars.class::isInstance)) {
            return String.join(
                    "",
                    str.parts().stream().map(part -> ((Node.Chars) part).text()).toList());
        }
        return null;
    }

    String constant(String value) throws NotTranslatable {
        if (value.length() > LONGEST) {
            throw error("text of more than " + LONGEST + " characters", 0);
        }
        return quote(value);
    }

    private String string(Node.Str str, Env env) throws NotTranslatable {
        String constant = constantOf(str);
        if (constant != null) {
            return constant(constant);
        }
        List<String> parts = new ArrayList<>();
        for (Node part : str.parts()) {
            parts.add(textual(part, env));
        }
        return call("Ops.join", parts.toArray(new String[0]));
    }

    /** The expression where text is wanted: a payload that does not say it is a structure stays text. */
    String textual(Node node, Env env) throws NotTranslatable {
        if (selects.place(node, env) != Context.Place.PAYLOAD) {
            return emit(node, env);
        }
        reads(Context.Place.PAYLOAD, null);
        return "w.payloadAsText()";
    }

    private String name(Node.Name name, Env env) throws NotTranslatable {
        String java = env.find(name);
        if (java != null) {
            return java;
        } else if (name.module() == null) {
            Context.Place place = Context.named(name.name());
            String whole = place == null ? null : Context.whole(place);
            if (place != null && whole != null) {
                reads(place, null);
                return whole;
            } else if (name.name().equals("correlationId")) {
                return "w.id()";
            } else if (name.name().equals("now")) { // a word of its own in DataWeave 1.0
                return call("Dates.now");
            }
        }
        throw error("the name " + (name.module() == null ? "" : name.module() + "::") + name.name(), name.at());
    }

    private String dollar(Node.Dollar dollar, Env env) throws NotTranslatable {
        String java = env.find("$".repeat(dollar.count()));
        if (java == null) {
            throw error("a dollar outside of a function", 0);
        }
        return java;
    }

    private String lambda(Node.Lambda lambda, Env env) throws NotTranslatable {
        String args = local("a");
        Env inner = env.inner();
        for (int i = 0; i < lambda.params().size(); i++) {
            Node.Param param = lambda.params().get(i);
            Node otherwise = param.otherwise();
            String position = String.valueOf(i);
            inner.bind(
                    param.name(),
                    otherwise == null
                            ? call("Fn.arg", args, position)
                            : call("Fn.arg", args, position, "() -> " + emit(otherwise, env)));
        }
        return "((" + JavaText.RUNTIME + "Fn) " + args + " -> " + emit(lambda.body(), inner) + ")";
    }

    /** An argument that is a function: a lambda, the name of one, or an expression over dollars. */
    String function(Node node, Env env) throws NotTranslatable {
        boolean known = node instanceof Node.Lambda || (node instanceof Node.Name name && env.find(name) != null);
        if (known) {
            return emit(node, env);
        }
        String args = local("a");
        Env inner = env.inner();
        for (int i = 0; i < 3; i++) {
            inner.bind("$".repeat(i + 1), call("Fn.arg", args, String.valueOf(i)));
        }
        return "((" + JavaText.RUNTIME + "Fn) " + args + " -> " + emit(node, inner) + ")";
    }

    private String binary(Node.Binary binary, Env env) throws NotTranslatable {
        String method = OPERATORS.get(binary.operator());
        if (version == 1 && binary.operator().equals("-")) {
            method = "Ops.subtractDays";
        }
        if (binary.operator().equals("++")) {
            return call(
                    "Ops.concat",
                    joined(binary.left(), binary.right(), env),
                    joined(binary.right(), binary.left(), env));
        } else if (method != null) {
            return call(method, emit(binary.left(), env), emit(binary.right(), env));
        } else if (binary.operator().equals("default")) {
            return call("Ops.orElse", emit(binary.left(), env), "() -> " + emit(binary.right(), env));
        }
        return condition(binary, env);
    }

    private String joined(Node operand, Node other, Env env) throws NotTranslatable {
        boolean structure = other instanceof Node.Obj || other instanceof Node.Array;
        return structure ? emit(operand, env) : textual(operand, env);
    }

    /** The Java expression of a node as a condition, of type boolean. */
    String condition(Node node, Env env) throws NotTranslatable {
        if (node instanceof Node.Bool bool) {
            return String.valueOf(bool.value());
        } else if (node instanceof Node.Not not) {
            return "!(" + condition(not.operand(), env) + ")";
        } else if (node instanceof Node.Is is) {
            return call("Coerce.is", emit(is.value(), env), quote(is.type().name()));
        } else if (node instanceof Node.Binary binary
                && OPERATORS.get(binary.operator()) == null
                && !binary.operator().equals("default")) {
            return comparison(binary, env);
        }
        return call("Coerce.truth", emit(node, env));
    }

    private String comparison(Node.Binary binary, Env env) throws NotTranslatable {
        if (binary.operator().equals("and") || binary.operator().equals("or")) {
            String operator = binary.operator().equals("and") ? " && " : " || ";
            return "(" + condition(binary.left(), env) + operator + condition(binary.right(), env) + ")";
        }
        String left = textual(binary.left(), env);
        String right = textual(binary.right(), env);
        return switch (binary.operator()) {
            case "==" -> call("Ops.equal", left, right);
            case "!=" -> "!" + call("Ops.equal", left, right);
            case "~=" -> call("Ops.similar", left, right);
            default -> "(" + call("Ops.compare", left, right) + " " + binary.operator() + " 0)";
        };
    }
}
