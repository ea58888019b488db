package dev.unbus.esb.mel;

import static dev.unbus.esb.weave.JavaText.call;
import static dev.unbus.esb.weave.JavaText.quote;

import dev.unbus.esb.weave.NotTranslatable;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes what names Java: methods, types, new objects; and the few functions of the language. */
final class MelTypes {

    private static final Map<String, Integer> METHODS = Map.ofEntries(
            Map.entry("size", 0),
            Map.entry("length", 0),
            Map.entry("isEmpty", 0),
            Map.entry("toString", 0),
            Map.entry("toUpperCase", 0),
            Map.entry("toLowerCase", 0),
            Map.entry("trim", 0),
            Map.entry("keySet", 0),
            Map.entry("values", 0),
            Map.entry("intValue", 0),
            Map.entry("longValue", 0),
            Map.entry("doubleValue", 0),
            Map.entry("equals", 1),
            Map.entry("equalsIgnoreCase", 1),
            Map.entry("contains", 1),
            Map.entry("containsKey", 1),
            Map.entry("startsWith", 1),
            Map.entry("endsWith", 1),
            Map.entry("matches", 1),
            Map.entry("concat", 1),
            Map.entry("get", 1),
            Map.entry("add", 1),
            Map.entry("addAll", 1),
            Map.entry("put", 2),
            Map.entry("putAll", 1),
            Map.entry("remove", 1),
            Map.entry("hasNext", 0),
            Map.entry("next", 0),
            Map.entry("indexOf", 1),
            Map.entry("lastIndexOf", 1),
            Map.entry("split", 1),
            Map.entry("format", 1),
            Map.entry("replace", 2),
            Map.entry("replaceAll", 2));
    /** A function of XPath 1.0 with the prefix that later versions have for it. */
    private static final Pattern FUNCTION = Pattern.compile(
            "\\bfn:((?:name|local-name|namespace-uri|string|concat|starts-with|contains|substring"
                    + "|substring-before|substring-after|string-length|normalize-space|translate|not|number|sum|count)\\()");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("String", "java.lang.CharSequence"),
            Map.entry("Integer", "java.lang.Number"),
            Map.entry("Number", "java.lang.Number"),
            Map.entry("Boolean", "java.lang.Boolean"),
            Map.entry("Map", "java.util.Map"),
            Map.entry("HashMap", "java.util.Map"),
            Map.entry("List", "java.util.List"),
            Map.entry("ArrayList", "java.util.List"),
            Map.entry("Collection", "java.util.Collection"));
    private static final Map<String, String> CREATED = Map.of(
            "HashMap", "new java.util.HashMap<java.lang.String, java.lang.Object>()",
            "LinkedHashMap", "new java.util.LinkedHashMap<java.lang.String, java.lang.Object>()",
            "ArrayList", "new java.util.ArrayList<java.lang.Object>()",
            "LinkedList", "new java.util.LinkedList<java.lang.Object>()",
            "HashSet", "new java.util.HashSet<java.lang.Object>()",
            "Date", "dev.unbus.esb.runtime.weave.Dates.now()");

    private final MelEmitter emitter;

    MelTypes(MelEmitter emitter) {
        this.emitter = emitter;
    }

    private static String bare(String type) {
        return type.replaceFirst("^java\\.(lang|util)\\.", "");
    }

    /** The dotted path a node spells, or null. */
    @Nullable
    String path(MelNode node) {
        if (node instanceof MelNode.Name name) {
            return name.name();
        } else if (node instanceof MelNode.Property property) {
            String target = path(property.target());
            return target == null ? null : target + "." + property.name();
        }
        return null;
    }

    boolean isText(MelNode node) {
        String path = path(node);
        return path != null && bare(path).equals("String");
    }

    String causedBy(MelNode.Method method) throws NotTranslatable {
        String type = path(method.arguments().get(0));
        if (type == null || !type.matches("([\\w$]+\\.)*[A-Z][\\w$]*(\\.class)?")) {
            throw emitter.error("an exception that is computed", method.at());
        }
        return "w." + method.name() + "(" + quote(type.replaceFirst("\\.class$", "")) + ")";
    }

    String method(MelNode.Method method, String target) throws NotTranslatable {
        int count = method.arguments().size();
        Integer expected = METHODS.get(method.name());
        boolean substring = method.name().equals("substring") && (count == 1 || count == 2);
        if (expected == null && count == 0 && method.name().matches("get[A-Z]\\w*")) {
            return call("MelOps.property", target, quote(MelParts.property(method.name())));
        } else if (!substring && (expected == null || expected != count)) {
            throw emitter.error("the method " + method.name(), method.at());
        }
        String[] arguments = emitter.all(method.arguments());
        String joined = arguments.length == 0 ? "" : ", " + String.join(", ", arguments);
        return call("MelOps.invoke", target, quote(method.name()) + joined);
    }

    String instance(MelNode.InstanceOf instance) throws NotTranslatable {
        if (bare(instance.type()).equals("NullPayload")) {
            return "(((java.lang.Object) " + emitter.emit(instance.target()) + ") == null)";
        }
        boolean error =
                instance.target() instanceof MelNode.Name name && name.name().equals("exception");
        if (error && bare(instance.type()).matches("(org\\.mule\\.api\\.(Messaging|Mule))?Exception")) {
            return "(w.error() != null)"; // each error came to a handler as one of its messaging
        }
        String type = TYPES.get(bare(instance.type()));
        if (type == null) {
            throw emitter.error("the type " + instance.type(), instance.at());
        }
        return "(((java.lang.Object) " + emitter.emit(instance.target()) + ") instanceof " + type + ")";
    }

    String created(MelNode.New created) throws NotTranslatable {
        String java = CREATED.get(bare(created.type()));
        List<MelNode> arguments = created.arguments();
        if (java != null && arguments.isEmpty()) {
            return java;
        } else if (bare(created.type()).equals("String") && arguments.size() == 1) {
            return call("Coerce.text", emitter.emit(arguments.get(0)));
        }
        throw emitter.error("a new " + created.type(), created.at());
    }

    String function(MelNode.Function function) throws NotTranslatable {
        boolean xpath = function.name().equals("xpath3") || function.name().equals("xpath");
        if (!xpath || function.arguments().isEmpty() || function.arguments().size() > 3) {
            throw emitter.error("the function " + function.name(), function.at());
        }
        List<MelNode> arguments = function.arguments();
        boolean text = arguments.size() < 3
                || (arguments.get(2) instanceof MelNode.Text type
                        && type.value().equals("STRING"));
        if (!text || !(arguments.get(0) instanceof MelNode.Text path)) {
            throw emitter.error("an XPath that gives no text", function.at());
        }
        String source = arguments.size() > 1 ? emitter.emit(arguments.get(1)) : "w.raw()";
        return xpath(path.value(), source, function.at());
    }

    String xpath(String path, String source, int at) throws NotTranslatable {
        String plain = FUNCTION.matcher(path).replaceAll("$1");
        if (plain.replaceAll("'[^']*'|\"[^\"]*\"|::", "").contains(":")) {
            throw emitter.error("an XPath with namespaces", at);
        }
        return call("MelOps.xpath", source, quote(plain));
    }
}
