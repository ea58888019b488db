package dev.unbus.esb.mel;

import static dev.unbus.esb.weave.JavaText.call;
import static dev.unbus.esb.weave.JavaText.quote;

import dev.unbus.esb.weave.Context;
import dev.unbus.esb.weave.Context.Place;
import dev.unbus.esb.weave.JavaText;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.Set;
import java.util.TreeSet;

/** Statements of Mule 3's expression language as those of a Java function: assignments, conditions and loops. */
public final class MelScript {

    private static final Set<String> BEYOND = Set.of("return", "do", "switch", "try", "function", "throw", "break");

    private final MelTokens tokens;
    private final MelParser parser;
    private final MelEmitter emitter;
    private final Set<String> locals = new TreeSet<>();
    private final StringBuilder java = new StringBuilder();
    private int names;

    private MelScript(String text) {
        tokens = new MelTokens(text);
        parser = new MelParser(tokens);
        emitter = new MelEmitter(text);
    }

    /**
     * The statements of a function that changes the exchange and gives back its body.
     *
     * @throws NotTranslatable when a statement is beyond
     */
    public static String function(String text) throws NotTranslatable {
        MelScript script = new MelScript(text);
        while (!script.tokens.atEnd()) {
            script.statement();
        }
        String weave = JavaText.RUNTIME + "Weave";
        return weave + " w = " + weave + ".of(exchange);\n"
                + "final java.util.Set<java.lang.String> known = new"
                + " java.util.HashSet<>(exchange.getVariables().keySet());\n"
                + script.java + script.forgotten() + "return exchange.getMessage().getBody();\n";
    }

    private String forgotten() {
        StringBuilder forgotten = new StringBuilder();
        for (String local : locals) {
            forgotten
                    .append("if (!known.contains(")
                    .append(quote(local))
                    .append(")) exchange.removeVariable(")
                    .append(quote(local))
                    .append(");\n");
        }
        return forgotten.toString();
    }

    private void statement() throws NotTranslatable {
        String word = tokens.peekWord();
        if (word != null && BEYOND.contains(word)) {
            throw tokens.error("the statement " + word);
        } else if (tokens.accept(";")) {
            return;
        } else if (tokens.accept("{")) {
            block();
        } else if (tokens.acceptWord("import")) {
            qualified();
            end();
        } else if (tokens.acceptWord("if")) {
            condition("if");
            if (tokens.acceptWord("else")) {
                java.append("else ");
                nested();
            }
        } else if (tokens.acceptWord("while")) {
            condition("while");
        } else if (tokens.acceptWord("for") || tokens.acceptWord("foreach")) {
            loop();
        } else {
            simple();
            end();
        }
    }

    private void block() throws NotTranslatable {
        while (!tokens.accept("}")) {
            if (tokens.atEnd()) {
                throw tokens.error("a block that does not end");
            }
            statement();
        }
    }

    private void nested() throws NotTranslatable {
        java.append("{\n");
        statement();
        java.append("}\n");
    }

    private void condition(String keyword) throws NotTranslatable {
        tokens.expect("(");
        MelNode condition = parser.expression();
        tokens.expect(")");
        java.append(keyword).append(" (").append(emitter.condition(condition)).append(") ");
        nested();
    }

    private void loop() throws NotTranslatable {
        tokens.expect("(");
        String item = declared();
        tokens.expect(":");
        MelNode items = parser.expression();
        tokens.expect(")");
        String name = "item" + names++;
        java.append("for (java.lang.Object ")
                .append(name)
                .append(" : ")
                .append(call("MelOps.items", emitter.emit(items)))
                .append(") {\n");
        set(item, name);
        nested();
        java.append("}\n");
    }

    /** A name, which a type may stand before. */
    private String declared() throws NotTranslatable {
        String name = qualified();
        String second = tokens.peekWord();
        return second == null ? name : tokens.word();
    }

    private String qualified() throws NotTranslatable {
        StringBuilder name = new StringBuilder(tokens.word());
        while (tokens.accept(".")) {
            name.append('.').append(tokens.word());
        }
        return name.toString();
    }

    private void simple() throws NotTranslatable {
        int begin = tokens.position();
        if (isDeclaration()) {
            String name = tokens.word();
            set(name, tokens.accept("=") ? value() : "null");
            return;
        }
        tokens.back(begin);
        MelNode target = parser.expression();
        if (tokens.accept("=")) {
            assign(target, value());
        } else if (tokens.accept("+=")) {
            assign(target, call("MelOps.add", emitter.emit(target), value()));
        } else {
            java.append("java.lang.Object unused")
                    .append(names++)
                    .append(" = ")
                    .append(emitter.emit(target))
                    .append(";\n");
        }
    }

    /** Whether a type, or {@code var} or {@code def}, stands before a name; the name comes next then. */
    private boolean isDeclaration() throws NotTranslatable {
        if (tokens.peekWord() == null) {
            return false;
        }
        qualified();
        return tokens.peekWord() != null
                && !Set.of("contains", "is", "instanceof", "or", "and").contains(tokens.peekWord());
    }

    private String value() throws NotTranslatable {
        return emitter.emit(parser.expression());
    }

    private void end() throws NotTranslatable {
        if (!tokens.accept(";") && !tokens.atEnd() && !"}".equals(tokens.peekSign())) {
            throw tokens.error("what follows the statement");
        }
    }

    private void set(String name, String value) {
        locals.add(name);
        variable(quote(name), value);
    }

    private void variable(String name, String value) {
        java.append("exchange.setVariable(")
                .append(name)
                .append(", ")
                .append(call("Coerce.java", value))
                .append(");\n");
    }

    private void assign(MelNode target, String value) throws NotTranslatable {
        if (emitter.place(target) == Place.PAYLOAD) {
            java.append("exchange.getMessage().setBody(")
                    .append(call("Coerce.java", value))
                    .append(");\nexchange.getMessage().removeHeader(\"Content-Type\");\nw = ")
                    .append(call("Weave.of", "exchange"))
                    .append(";\n");
        } else if (target instanceof MelNode.Name name) {
            set(name.name(), value);
        } else if (target instanceof MelNode.Property property) {
            part(property.target(), quote(property.name()), property.name(), value);
        } else if (target instanceof MelNode.Index index) {
            String constant = index.key() instanceof MelNode.Text text ? text.value() : null;
            if (constant == null && emitter.place(index.target()) != null) {
                throw emitter.error("a name that is computed", index.at());
            }
            part(index.target(), emitter.emit(index.key()), constant == null ? "" : constant, value);
        } else {
            throw tokens.error("what stands left of an assignment");
        }
    }

    private void part(MelNode target, String key, String constant, String value) throws NotTranslatable {
        Place place = emitter.place(target);
        if (place == Place.VARIABLES) {
            variable(key, value);
        } else if (place == Place.PROPERTIES) {
            java.append("dev.unbus.esb.runtime.mule3.Properties.set(exchange, ")
                    .append(quote(Context.header(place, constant)))
                    .append(", ")
                    .append(call("Coerce.java", value))
                    .append(");\n");
        } else if (place == null || place == Place.PAYLOAD) {
            java.append(call("MelOps.put", emitter.emit(target), key, value)).append(";\n");
        } else {
            throw tokens.error("a part of the message that nothing sets");
        }
    }
}
