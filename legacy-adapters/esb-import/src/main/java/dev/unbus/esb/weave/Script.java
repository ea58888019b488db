package dev.unbus.esb.weave;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One script: parsed, and written as the body of a function. */
final class Script {

    private final String text;
    private final Header header;
    private final Node body;
    private final int version;
    private final Function<String, @Nullable String> resources;

    private Script(String text, Header header, Node body, int version, Function<String, @Nullable String> resources) {
        this.version = version;
        this.text = text;
        this.header = header;
        this.body = body;
        this.resources = resources;
    }

    static Script parse(String text, int version, Function<String, @Nullable String> resources) throws NotTranslatable {
        Cursor cursor = new Cursor(text);
        Parser parser = new Parser(cursor, version);
        Header header = new Header(cursor, parser);
        if (text.contains("---") || cursor.looksAt("%")) {
            header.directives();
            if (!cursor.accept("---") && header.mediaType() != null) {
                throw cursor.error("a header that does not end");
            }
        }
        Node body = parser.expression();
        if (!cursor.atEnd()) {
            throw cursor.error("unexpected '" + cursor.here() + "'");
        }
        return new Script(text, header, body, version, resources);
    }

    Node body() {
        return body;
    }

    boolean isBare() {
        return header.mediaType() == null
                && header.definitions().isEmpty()
                && header.imports().isEmpty();
    }

    /** The statements of the function. */
    String function() throws NotTranslatable {
        Modules modules = new Modules(resources);
        Emitter emitter = new Emitter(text, modules).version(version);
        Env env = new Env(header.namespaces(), modules.imports(header.imports(), emitter));
        String definitions = emitter.scopes().define(header.definitions(), env);
        String result = result(emitter, env);
        return VIEW + modules.statements() + definitions + "return " + result + ";\n";
    }

    /** The parts of the event that the body reads; none when the header says what is written. */
    Set<String> inputs() throws NotTranslatable {
        if (header.mediaType() != null) {
            return Set.of();
        }
        Modules modules = new Modules(resources);
        Emitter emitter = new Emitter(text, modules).version(version);
        Env env = new Env(header.namespaces(), modules.imports(header.imports(), emitter));
        emitter.scopes().define(header.definitions(), env);
        emitter.emit(body, env);
        return emitter.inputs();
    }

    static final String VIEW = "final " + JavaText.RUNTIME + "Weave w = " + JavaText.RUNTIME + "Weave.of(exchange);\n";

    private String result(Emitter emitter, Env env) throws NotTranslatable {
        if (header.mediaType() != null) {
            return "w.write(" + emitter.emit(body, env) + ", " + JavaText.quote(header.mediaType()) + options() + ")";
        }
        Context.Place place = emitter.selects().place(body, env);
        if (place == Context.Place.PAYLOAD) {
            return "w.body()";
        }
        String value = emitter.emit(body, env);
        return value.startsWith("w.variable(") && value.indexOf('(', 11) < 0
                ? value.replaceFirst("variable", "rawVariable")
                : JavaText.call("Coerce.java", value);
    }

    private String options() {
        StringBuilder options = new StringBuilder();
        for (Map.Entry<String, String> option : header.options().entrySet()) {
            for (String part : List.of(option.getKey(), option.getValue())) {
                options.append(", ").append(JavaText.quote(part));
            }
        }
        return options.toString();
    }
}
