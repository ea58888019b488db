package dev.unbus.esb.weave;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The modules a script imports: those of the language, and files of the classpath, whose functions are written into the function. */
final class Modules {

    private static final Set<String> LANGUAGE = Set.of(
            "dw::Core",
            "dw::core::Strings",
            "dw::core::Objects",
            "dw::core::Arrays",
            "dw::core::Numbers",
            "dw::core::Binaries",
            "dw::core::URL",
            "dw::Crypto",
            "dw::Runtime",
            "dw::core::Dates",
            "Runtime",
            "Dates",
            "Crypto",
            "Strings",
            "Objects",
            "Arrays",
            "Numbers",
            "Binaries",
            "URL",
            "$",
            "Mule");

    private final Function<String, @Nullable String> resources;
    private final Map<String, Map<String, String>> loaded = new HashMap<>();
    private final StringBuilder statements = new StringBuilder();

    Modules(Function<String, @Nullable String> resources) {
        this.resources = resources;
    }

    @Nullable
    String resource(String path) {
        return resources.apply(path);
    }

    static boolean isLanguage(String module) {
        return LANGUAGE.contains(module);
    }

    /** The statements that define what was imported so far. */
    String statements() {
        return statements.toString();
    }

    /** Java text of a function by its full name. */
    String function(Node.Name name, Emitter emitter) throws NotTranslatable {
        String module = String.valueOf(name.module());
        Map<String, String> names = load(module, name.at(), emitter);
        String java = names.get(name.name());
        if (java == null) {
            throw emitter.error("the function " + name.name() + " of the module " + module, name.at());
        }
        return java;
    }

    /** How the names of imports are found. */
    Function<Node.Name, @Nullable String> imports(List<Header.Import> imports, Emitter emitter) throws NotTranslatable {
        Map<String, String> names = new HashMap<>();
        Map<String, Map<String, String>> aliases = new HashMap<>();
        for (Header.Import one : imports) {
            if (!isLanguage(one.module())) {
                Map<String, String> functions = load(one.module(), one.at(), emitter);
                names.putAll(one.all() ? functions : taken(one, functions, emitter));
                if (one.alias() != null) {
                    aliases.put(one.alias(), functions);
                }
            } else if (one.names().entrySet().stream()
                    .anyMatch(name -> !name.getKey().equals(name.getValue()))) {
                throw emitter.error("a function of the language by another name", one.at());
            }
        }
        return name -> name.module() == null
                ? names.get(name.name())
                : aliases.getOrDefault(name.module(), Map.of()).get(name.name());
    }

    private static Map<String, String> taken(Header.Import one, Map<String, String> functions, Emitter emitter)
            throws NotTranslatable {
        Map<String, String> taken = new HashMap<>();
        for (Map.Entry<String, String> name : one.names().entrySet()) {
            String java = functions.get(name.getKey());
            if (java == null) {
                throw emitter.error("the function " + name.getKey() + " of the module " + one.module(), one.at());
            }
            taken.put(name.getValue(), java);
        }
        return taken;
    }

    private Map<String, String> load(String module, int at, Emitter emitter) throws NotTranslatable {
        Map<String, String> known = loaded.get(module);
        if (known != null) {
            return known;
        }
        String text = resources.apply(module.replace("::", "/") + ".dwl");
        if (text == null) {
            throw emitter.error("the module " + module, at);
        }
        Map<String, String> names = new LinkedHashMap<>();
        loaded.put(module, names);
        Cursor cursor = new Cursor(text);
        Header header = new Header(cursor, new Parser(cursor, 2));
        header.directives();
        if (!cursor.atEnd()) {
            throw emitter.error(
                    "the module " + module + " ("
                            + cursor.error("what is no directive").getMessage() + ")",
                    at);
        }
        Env env = new Env(header.namespaces(), imports(header.imports(), emitter));
        String defined = emitter.scopes().define(header.definitions(), env);
        header.definitions()
                .forEach(definition -> names.put(definition.name(), String.valueOf(env.find(definition.name()))));
        statements.append(defined);
        return names;
    }
}
