package dev.unbus.esb.weave;

import static dev.unbus.esb.weave.JavaText.call;
import static dev.unbus.esb.weave.JavaText.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes calls: of what the script defines, of what the language has, and the few with a form of their own. */
final class CallEmitter {

    private static final Set<String> OF_TEXT = Set.of(
            "upper",
            "lower",
            "trim",
            "capitalize",
            "splitBy",
            "matches",
            "match",
            "scan",
            "replace",
            "startsWith",
            "endsWith",
            "read",
            "substringBefore",
            "substringAfter",
            "isBlank",
            "encodeURIComponent",
            "toBase64");

    private final Emitter emitter;
    private final Modules modules;

    CallEmitter(Emitter emitter, Modules modules) {
        this.emitter = emitter;
        this.modules = modules;
    }

    String emit(Node.Call node, Env env) throws NotTranslatable {
        if (!(node.function() instanceof Node.Name name)) {
            return apply(emitter.emit(node.function(), env), node, env);
        }
        String local = env.find(name);
        if (local != null) {
            return apply(local, node, env);
        } else if ("Java".equals(name.module())) {
            return ofFailure(name.name(), node);
        } else if (name.module() != null && !Modules.isLanguage(name.module())) {
            return apply(modules.function(name, emitter), node, env);
        }
        return switch (name.name()) {
            case "p" -> "w.propertyOrNull(" + one(node, env) + ")";
            case "log" -> log(node, env);
            case "with" -> replaced(node, env);
            case "reduce" -> reduce(node, env);
            case "readUrl" -> resource(node);
            case "textOrNull" -> call("Fn.textOrNull", one(node, env));
            case "today" -> call("Dates.day", "0");
            case "tomorrow" -> call("Dates.day", "1");
            case "yesterday" -> call("Dates.day", "-1");
            case "isCausedBy" -> throw emitter.error("a call into Java", node.at());
            default -> builtin(name.name(), node, env);
        };
    }

    private String apply(String function, Node.Call node, Env env) throws NotTranslatable {
        List<String> arguments = new ArrayList<>();
        arguments.add(function);
        for (Node argument : node.arguments()) {
            arguments.add(emitter.emit(argument, env));
        }
        return call("Fn.apply", arguments.toArray(new String[0]));
    }

    /** What a failure is an object of, or is caused by, by the name of a class. */
    private String ofFailure(String function, Node.Call node) throws NotTranslatable {
        List<Node> arguments = node.arguments();
        String type = arguments.size() < 2 ? null : Emitter.constantOf(arguments.get(1));
        boolean exactly = arguments.size() == 3 && arguments.get(2) instanceof Node.Bool given && !given.value();
        if (!function.equals("isCausedBy") || type == null || !isCause(arguments.get(0)) || arguments.size() > 3) {
            throw emitter.error("a call into Java", node.at());
        }
        return (exactly ? "w.causedExactlyBy(" : "w.causedBy(") + quote(type) + ")";
    }

    private static boolean isCause(Node node) {
        return node instanceof Node.Select select
                && select.target() instanceof Node.Name name
                && name.name().equals("error")
                && "cause".equals(Emitter.constantOf(select.key()));
    }

    private String one(Node.Call node, Env env) throws NotTranslatable {
        if (node.arguments().size() != 1) {
            throw arguments(node);
        }
        return emitter.emit(node.arguments().get(0), env);
    }

    private String log(Node.Call node, Env env) throws NotTranslatable {
        return node.arguments().size() == 2 ? builtin("log", node, env) : call("Weave.log", quote(""), one(node, env));
    }

    private NotTranslatable arguments(Node.Call node) {
        String name = node.function() instanceof Node.Name named ? named.name() : "a function";
        return emitter.error(name + " with " + node.arguments().size() + " arguments", node.at());
    }

    private String builtin(String name, Node.Call node, Env env) throws NotTranslatable {
        Builtins.Builtin builtin = Builtins.find(name);
        if (builtin == null) {
            throw emitter.error("the function " + name, node.at());
        }
        int count = node.arguments().size();
        if (count < builtin.least() || count > builtin.most()) {
            throw arguments(node);
        }
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add(argument(name, builtin, i, node.arguments().get(i), env));
        }
        while (arguments.size() < builtin.most()) {
            arguments.add("null");
        }
        return call(builtin.method(), arguments.toArray(new String[0]));
    }

    private String argument(String name, Builtins.Builtin builtin, int position, Node node, Env env)
            throws NotTranslatable {
        if (position == builtin.function()) {
            return emitter.function(node, env);
        }
        return OF_TEXT.contains(name) ? emitter.textual(node, env) : emitter.emit(node, env);
    }

    /** {@code text replace pattern with value}. */
    private String replaced(Node.Call node, Env env) throws NotTranslatable {
        boolean replace = node.arguments().size() == 2
                && node.arguments().get(0) instanceof Node.Call inner
                && inner.function() instanceof Node.Name name
                && name.name().equals("replace")
                && inner.arguments().size() == 2;
        if (!replace) {
            throw emitter.error("'with' without 'replace'", node.at());
        }
        List<Node> replaced = ((Node.Call) node.arguments().get(0)).arguments();
        return call(
                "Texts.replace",
                emitter.textual(replaced.get(0), env),
                emitter.emit(replaced.get(1), env),
                emitter.function(node.arguments().get(1), env));
    }

    private String reduce(Node.Call node, Env env) throws NotTranslatable {
        if (node.arguments().size() != 2) {
            throw arguments(node);
        }
        String list = emitter.emit(node.arguments().get(0), env);
        Node function = node.arguments().get(1);
        Node start = start(function);
        if (start == null) {
            return call("Lists.reduce", list, emitter.function(function, env));
        }
        Node.Lambda lambda = (Node.Lambda) function;
        List<Node.Param> params = lambda.params().stream()
                .map(param -> new Node.Param(param.name(), null))
                .toList();
        String body = emitter.emit(new Node.Lambda(params, lambda.body()), env);
        return call("Lists.reduce", list, body, emitter.emit(start, env));
    }

    private static @Nullable Node start(Node function) {
        boolean two = function instanceof Node.Lambda lambda && lambda.params().size() == 2;
        return two ? ((Node.Lambda) function).params().get(1).otherwise() : null;
    }

    private String resource(Node.Call node) throws NotTranslatable {
        String address = node.arguments().isEmpty()
                ? null
                : Emitter.constantOf(node.arguments().get(0));
        if (address == null
                || !address.startsWith("classpath://")
                || node.arguments().size() > 2) {
            throw emitter.error("readUrl of anything but a file of the classpath", node.at());
        }
        String path = address.substring("classpath://".length());
        String text = modules.resource(path);
        if (text == null) {
            throw emitter.error("the file " + path, node.at());
        }
        String given = node.arguments().size() == 2
                ? Emitter.constantOf(node.arguments().get(1))
                : null;
        return call("Weave.read", emitter.constant(text), given == null ? "null" : quote(given));
    }
}
