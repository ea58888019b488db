package dev.unbus.esb.runtime.synapse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * The Camel language {@code synapse-script}: the {@code script} mediator in JavaScript, with XML as values (E4X), run by Rhino as the
 * old bus did. The text is the script, {@code declare include 1 "path";} names scripts that run before it, {@code declare function
 * "name";} the function that gets the message; else the message is {@code mc}. As a condition it holds when the script says
 * {@code false}, which ends the flow.
 */
public final class ScriptLanguage extends MediatorLanguage {

    private static final ContextFactory RHINO = new Rhino();
    private static final Pattern CALL = Pattern.compile("\\bmc\\s*\\.\\s*(\\w+)");
    private static final Pattern BEYOND = Pattern.compile(
            "\\b(importPackage|importClass|JavaImporter|Packages|Runtime|ProcessBuilder|Class\\.forName|Java\\.type|load|getAddress)\\b|\\b(org|com|javax|sun)\\.[a-z]");
    private static final Set<String> KNOWN = Set.of(
            "getPayloadXML",
            "setPayloadXML",
            "getPayloadJSON",
            "setPayloadJSON",
            "getPayloadText",
            "getEnvelopeXML",
            "getProperty",
            "setProperty",
            "removeProperty",
            "getJsonText",
            "setJsonText",
            "jsonObject",
            "setJsonObject",
            "addHeader",
            "setTo",
            "setFrom",
            "setFaultTo",
            "setReplyTo",
            "setResponse",
            "isResponse",
            "getMessageID",
            "getReplyTo",
            "getFrom",
            "getTo");

    /**
     * Checks that a script is understood.
     *
     * @throws IllegalArgumentException when it is not, with the reason
     */
    public static void check(String script) {
        Matcher calls = CALL.matcher(script);
        while (calls.find()) {
            if (!KNOWN.contains(calls.group(1))) {
                throw new IllegalArgumentException("the script calls mc." + calls.group(1));
            }
        }
        if (script.contains("getJsonText") && !script.contains("setJsonText")) {
            throw new IllegalArgumentException("the script reads a JSON text that it does not set");
        }
        Matcher beyond = BEYOND.matcher(script);
        if (beyond.find()) {
            throw new IllegalArgumentException("the script uses classes of the old bus: " + beyond.group());
        }
        compiled(script, "script");
    }

    private static Script compiled(String text, String name) {
        Context context = RHINO.enterContext();
        try {
            return context.compileString(text, name, 1, null);
        } catch (RhinoException malformed) {
            throw new IllegalArgumentException("not a readable script: " + malformed.details(), malformed);
        } finally {
            Context.exit();
        }
    }

    @Override
    Evaluable read(Prolog configuration) {
        List<Script> scripts = new ArrayList<>();
        for (Prolog.Argument argument : configuration.arguments()) {
            scripts.add(compiled(resource(argument.value()), argument.value()));
        }
        if (!configuration.text().isBlank()) {
            scripts.add(compiled(configuration.text(), "script"));
        }
        String function = configuration.value("function");
        return exchange -> Boolean.FALSE.equals(run(exchange, scripts, function));
    }

    private static @Nullable Object run(Exchange exchange, List<Script> scripts, @Nullable String function) {
        Context context = RHINO.enterContext();
        try {
            Scriptable scope = context.initStandardObjects();
            Object message = Context.javaToJS(new ScriptMessage(exchange, scope), scope);
            ScriptableObject.putProperty(scope, "mc", message);
            Object result = null;
            for (Script script : scripts) {
                result = script.exec(context, scope);
            }
            if (function != null) {
                Object found = ScriptableObject.getProperty(scope, function);
                if (!(found instanceof Function called)) {
                    throw new IllegalArgumentException("the script has no function " + function);
                }
                result = called.call(context, scope, scope, new Object[] {message});
            }
            return result;
        } catch (RhinoException failed) {
            throw new IllegalStateException("the script failed: " + failed.getMessage(), failed);
        } finally {
            Context.exit();
        }
    }

    /** Rhino with the classes of Java and without those that reach out of it. */
    private static final class Rhino extends ContextFactory {
        @Override
        protected Context makeContext() {
            Context context = super.makeContext();
            context.setLanguageVersion(Context.VERSION_ES6);
            context.setInterpretedMode(true);
            context.setClassShutter(Rhino::isVisible);
            context.getWrapFactory().setJavaPrimitiveWrap(false);
            return context;
        }

        private static boolean isVisible(String name) {
            return (name.startsWith("java.")
                            && !name.startsWith("java.lang.reflect.")
                            && !name.startsWith("java.lang.invoke.")
                            && !name.startsWith("java.nio.file.")
                            && !name.startsWith("java.io.File")
                            && !name.startsWith("java.net.")
                            && !Set.of(
                                            "java.lang.Runtime",
                                            "java.lang.ProcessBuilder",
                                            "java.lang.Class",
                                            "java.lang.ClassLoader")
                                    .contains(name))
                    || name.equals(ScriptMessage.class.getName());
        }
    }
}
