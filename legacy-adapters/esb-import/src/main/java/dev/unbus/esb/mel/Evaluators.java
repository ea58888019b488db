package dev.unbus.esb.mel;

import static dev.unbus.esb.weave.JavaText.call;
import static dev.unbus.esb.weave.JavaText.quote;

import dev.unbus.esb.weave.Context;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The evaluators from before Mule 3.3: a name, a colon, and what the evaluator takes. */
final class Evaluators {

    private static final Pattern FORM = Pattern.compile("([a-zA-Z0-9-]+):(?!:)(.*)", Pattern.DOTALL);
    private static final Set<String> KNOWN = Set.of(
            "header",
            "headers",
            "payload",
            "variable",
            "flowVars",
            "sessionVars",
            "session",
            "xpath",
            "xpath2",
            "json",
            "bean",
            "string",
            "function",
            "message",
            "map-payload",
            "mel",
            "regex",
            "groovy",
            "context",
            "dw",
            "mule",
            "ognl",
            "attachment",
            "endpoint",
            "jxpath",
            "exception",
            "expression",
            "process",
            "recordVars",
            "property");
    private static final Map<String, String> FUNCTIONS = Map.of(
            "uuid", "dev.unbus.esb.runtime.weave.Numbers.uuid()",
            "now", "dev.unbus.esb.runtime.weave.Dates.now()",
            "systime", "java.lang.System.currentTimeMillis()",
            "datestamp", stamp("dd-MM-yy_HH-mm-ss.SSS"));

    private Evaluators() {}

    private static String stamp(String format) {
        return call("MelOps.invoke", call("Dates.now"), quote("format"), quote(format));
    }

    /** Java text of an expression in that form; null where it is none. */
    static @Nullable String emit(String text) throws NotTranslatable {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || !KNOWN.contains(form.group(1))) {
            return null;
        }
        String rest = form.group(2).strip();
        return switch (form.group(1)) {
            case "mel" -> new MelEmitter(rest).emit(MelParser.parse(rest));
            case "header" -> header(rest, text);
            case "variable", "flowVars", "sessionVars", "session", "recordVars" ->
                "w.variable(" + quote(plain(rest, text)) + ")";
            case "payload" -> payload(rest, text);
            case "bean", "map-payload" -> path("w.payload()", plain(rest, text).split("\\.", -1));
            case "json" -> json(rest, text);
            case "string" -> Mel.template(rest);
            case "xpath", "xpath2" -> new MelTypes(new MelEmitter(text)).xpath(rest, "w.raw()", 0);
            case "function" -> function(rest, text);
            case "message" -> message(rest, text);
            default -> throw new NotTranslatable("the evaluator " + form.group(1), text, 0);
        };
    }

    private static String plain(String rest, String text) throws NotTranslatable {
        String bare = rest.endsWith("?") ? rest.substring(0, rest.length() - 1) : rest;
        if (!bare.matches("[\\w.\\-]+")) {
            throw new NotTranslatable("the argument of an evaluator", text, text.length() - rest.length());
        }
        return bare;
    }

    private static String header(String rest, String text) throws NotTranslatable {
        String name = rest.replaceFirst("(?i)^(inbound|outbound|invocation|session):", "");
        boolean variable = rest.toLowerCase(Locale.ROOT).matches("(invocation|session):.*");
        String bare = plain(name, text);
        if (variable) {
            return "w.variable(" + quote(bare) + ")";
        }
        boolean outbound = rest.toLowerCase(Locale.ROOT).startsWith("outbound:");
        if (outbound) {
            return MelEmitter.outbound(quote(Context.header(Context.Place.PROPERTIES, bare)));
        }
        String java = Context.value(Context.Place.INBOUND, quote(bare), bare);
        if (java == null) {
            throw new NotTranslatable("the property " + bare + " in " + text);
        }
        return java;
    }

    private static String payload(String rest, String text) throws NotTranslatable {
        if (rest.isEmpty()) {
            return "w.raw()";
        } else if (rest.equals("java.lang.String")) {
            return call("Coerce.text", "w.raw()");
        }
        throw new NotTranslatable("a payload of another type", text, 0);
    }

    private static String json(String rest, String text) throws NotTranslatable {
        String bare = rest.startsWith("/") ? rest.substring(1) : rest;
        if (!bare.matches("\\w+([./]\\w+)*")) {
            throw new NotTranslatable("a path of JSON with more than names", text, 0);
        }
        return path("w.payload()", bare.split("[./]", -1));
    }

    private static String path(String target, String... names) {
        String java = target;
        for (String name : names) {
            java = call("Select.field", java, quote(name));
        }
        return java;
    }

    private static String function(String rest, String text) throws NotTranslatable {
        String name = rest.toLowerCase(Locale.ROOT);
        if (name.startsWith("datestamp:")) {
            return stamp(rest.substring("datestamp:".length()));
        }
        String java = FUNCTIONS.get(name);
        if (java == null) {
            throw new NotTranslatable("the function " + rest, text, 0);
        }
        return java;
    }

    private static String message(String rest, String text) throws NotTranslatable {
        return switch (rest) {
            case "id", "correlationId" -> "w.id()";
            case "payload" -> "w.raw()";
            default -> throw new NotTranslatable("'" + rest + "' of the message", text, 0);
        };
    }
}
