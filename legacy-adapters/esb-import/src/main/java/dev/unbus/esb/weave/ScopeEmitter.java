package dev.unbus.esb.weave;

import static dev.unbus.esb.weave.JavaText.call;
import static dev.unbus.esb.weave.JavaText.quote;

import java.util.List;

/** Writes what binds names for an expression: scopes with definitions, and the cases of a match. */
final class ScopeEmitter {

    private final Emitter emitter;

    ScopeEmitter(Emitter emitter) {
        this.emitter = emitter;
    }

    String scope(Node.Scope scope, Env env) throws NotTranslatable {
        Env inner = env.inner();
        String statements = define(scope.definitions(), inner);
        return call("Fn.let", "() -> { " + statements + "return " + emitter.emit(scope.body(), inner) + "; }");
    }

    /** The statements that define names; the environment then knows them. */
    String define(List<Node.Definition> definitions, Env env) throws NotTranslatable {
        if (definitions.isEmpty()) {
            return "";
        }
        String scope = emitter.local("s");
        for (Node.Definition definition : definitions) {
            env.bind(definition.name(), scope + ".get(" + quote(definition.name()) + ")");
        }
        StringBuilder out = new StringBuilder();
        out.append("final ")
                .append(JavaText.RUNTIME)
                .append("Scope ")
                .append(scope)
                .append(" = new ")
                .append(JavaText.RUNTIME)
                .append("Scope();\n");
        for (Node.Definition definition : definitions) {
            out.append(scope)
                    .append(".define(")
                    .append(quote(definition.name()))
                    .append(", () -> ")
                    .append(emitter.emit(definition.value(), env))
                    .append(");\n");
        }
        return out.toString();
    }

    String match(Node.Match match, Env env) throws NotTranslatable {
        String value = emitter.local("m");
        StringBuilder out = new StringBuilder(
                "() -> { final " + Emitter.OBJECT + " " + value + " = " + emitter.emit(match.value(), env) + ";\n");
        boolean open = true;
        for (Node.Case one : match.cases()) {
            Env inner = env.inner().bind(match.binding(), value).bind("$", value);
            if (one.name() != null) {
                inner.bind(one.name(), value);
            }
            String result = "return " + emitter.emit(one.result(), inner) + ";";
            out.append(
                            one.condition() == null
                                    ? result
                                    : "if (" + emitter.condition(one.condition(), inner) + ") { " + result + " }")
                    .append('\n');
            open = one.condition() != null;
            if (!open) {
                break;
            }
        }
        return call("Fn.let", out + (open ? "return " + call("Fn.unmatched") + "; }" : "}"));
    }
}
