package dev.unbus.esb.weave;

import dev.unbus.esb.mel.Mel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** DataWeave of Mule 3 and Mule 4 into Java functions; what is not understood to its last sign is refused. */
public final class DataWeave {

    private DataWeave() {}

    /**
     * A whole script as the statements of {@code static Object f(Exchange exchange) throws Exception}, Java 17.
     *
     * @param version 1 for Mule 3, 2 for Mule 4
     * @param resources the text of a file of the classpath by its path, or null
     */
    public static String function(String script, int version, Function<String, @Nullable String> resources)
            throws NotTranslatable {
        return Script.parse(unwrapped(script), version, resources).function();
    }

    /** The value of an attribute, as such statements: an expression in its brackets, text with expressions in it, or plain text. */
    public static String expression(String text) throws NotTranslatable {
        return expression(text, path -> null);
    }

    /** The value of an attribute, whose expressions may use modules of the classpath. */
    public static String expression(String text, Function<String, @Nullable String> resources) throws NotTranslatable {
        String whole = InlineText.whole(text);
        if (whole == null) {
            return template(text, resources);
        }
        return whole.startsWith("mel:")
                ? Mel.expression("#[" + whole.substring(4) + "]")
                : Script.parse(whole, 2, resources).function();
    }

    /**
     * What an expression without an output of its own is computed of: {@code payload}, {@code vars.name}, {@code vars} for all of them,
     * {@code attributes} for what else the event has.
     */
    public static Set<String> inputs(String script, Function<String, @Nullable String> resources)
            throws NotTranslatable {
        return Script.parse(unwrapped(script), 2, resources).inputs();
    }

    /** Text of Camel's Simple language of the same meaning, where the expression is a plain one; else null. */
    public static @Nullable String simple(String expression) {
        String whole = InlineText.whole(expression);
        try {
            if (whole == null) {
                return expression.contains("#[") ? null : SimpleText.literal(expression);
            }
            Script script = Script.parse(whole, 2, path -> null);
            return script.isBare() ? SimpleText.of(script.body()) : null;
        } catch (NotTranslatable e) {
            // What is not translated has no simple form either.
            return null;
        }
    }

    private static String unwrapped(String script) {
        String whole = InlineText.whole(script);
        return whole == null ? script : whole;
    }

    private static String template(String text, Function<String, @Nullable String> resources) throws NotTranslatable {
        Modules modules = new Modules(resources);
        Emitter emitter = new Emitter(text, modules);
        List<String> parts = new ArrayList<>();
        for (InlineText.Part part : InlineText.parts(text)) {
            if (part.expression()) {
                Script script = Script.parse(part.text(), 2, resources);
                if (!script.isBare()) {
                    throw emitter.error("a header within text", 0);
                }
                Env env = new Env(Map.of(), name -> null);
                boolean payload = emitter.selects().place(script.body(), env) == Context.Place.PAYLOAD;
                String java = payload ? "w.raw()" : emitter.emit(script.body(), env);
                boolean variable = java.startsWith("w.variable(") && java.indexOf('(', 11) < 0;
                parts.add(variable ? java.replaceFirst("variable", "rawVariable") : java);
            } else {
                parts.addAll(InlineText.literal(part.text()));
            }
        }
        return Script.VIEW + modules.statements() + "return " + JavaText.call("Ops.mixed", parts.toArray(new String[0]))
                + ";\n";
    }
}
