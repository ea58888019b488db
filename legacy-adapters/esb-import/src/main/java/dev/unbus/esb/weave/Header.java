package dev.unbus.esb.weave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the directives before the body: output, variables, functions, namespaces, types, imports. */
final class Header {

    /** An import: the names taken over (with their names here), or all, or none but by the name of the module. */
    record Import(String module, Map<String, String> names, boolean all, @Nullable String alias, int at) {}

    private static final Set<String> DIRECTIVES =
            Set.of("output", "input", "var", "fun", "function", "ns", "namespace", "type", "import");

    private final Cursor cursor;
    private final Parser parser;
    private final List<Node.Definition> definitions = new ArrayList<>();
    private final List<Import> imports = new ArrayList<>();
    private final Map<String, String> namespaces = new HashMap<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private @Nullable String mediaType;

    Header(Cursor cursor, Parser parser) {
        this.cursor = cursor;
        this.parser = parser;
    }

    List<Node.Definition> definitions() {
        return definitions;
    }

    List<Import> imports() {
        return imports;
    }

    Map<String, String> namespaces() {
        return namespaces;
    }

    @Nullable
    String mediaType() {
        return mediaType;
    }

    Map<String, String> options() {
        return options;
    }

    /** Reads directives as long as they come; whether there was one. */
    boolean directives() throws NotTranslatable {
        boolean any = false;
        while (directive()) {
            any = true;
        }
        return any;
    }

    private boolean directive() throws NotTranslatable {
        int before = cursor.position();
        boolean marked = cursor.accept("%");
        if (marked && cursor.acceptWord("dw")) {
            version();
            return true;
        }
        String word = cursor.peekWord();
        if (word == null || !DIRECTIVES.contains(word)) {
            cursor.back(before);
            return false;
        }
        cursor.word();
        if (!marked && (word.length() > 2 && cursor.peekWord() == null && !cursor.looksAt("*"))) {
            cursor.back(before);
            return false;
        }
        read(word);
        return true;
    }

    /** The version; what is behind it may stand in the same line, as in an attribute of XML. */
    private void version() {
        cursor.skip();
        while (Character.isDigit(cursor.here()) || cursor.here() == '.') {
            cursor.take();
        }
    }

    private void read(String word) throws NotTranslatable {
        switch (word) {
            case "output" -> output();
            case "input" -> cursor.line();
            case "var" -> variable();
            case "fun", "function" -> function();
            case "ns", "namespace" -> namespaces.put(cursor.word(), address());
            case "type" -> parser.types().directive();
            default -> imports.add(imported());
        }
    }

    private String address() {
        cursor.skip();
        StringBuilder address = new StringBuilder();
        while (cursor.here() > ' ') {
            address.append(cursor.take());
        }
        return address.toString();
    }

    private void output() throws NotTranslatable {
        cursor.skip();
        StringBuilder type = new StringBuilder();
        while (Character.isLetterOrDigit(cursor.here()) || "/+.".indexOf(cursor.here()) >= 0 || dash()) {
            type.append(cursor.take());
        }
        mediaType = MediaTypes.known(type.toString());
        if (mediaType == null) {
            throw cursor.error("the output " + type);
        }
        while (cursor.peekWord() != null && !DIRECTIVES.contains(cursor.peekWord())) {
            String option = cursor.word();
            cursor.expect("=");
            options.put(option, option());
            cursor.accept(",");
        }
    }

    private boolean dash() {
        return cursor.here() == '-' && !cursor.looksAt("---");
    }

    private String option() throws NotTranslatable {
        Node literal = parser.literals().read();
        if (literal instanceof Node.Num number) {
            return number.digits();
        } else if (literal instanceof Node.Str text && text.parts().stream().allMatch(Node.Chars.class::isInstance)) {
            return String.join(
                    "",
                    text.parts().stream()
                            .map(part -> ((Node.Chars) part).text())
                            .toList());
        } else if (literal == null) {
            return cursor.word();
        }
        throw cursor.error("an option that is no literal");
    }

    private void variable() throws NotTranslatable {
        String name = cursor.word();
        if (cursor.accept(":")) {
            parser.types().skip();
        }
        cursor.expect("=");
        definitions.add(new Node.Definition(name, parser.expression()));
    }

    private void function() throws NotTranslatable {
        String name = cursor.word();
        if (cursor.looksAt("<")) {
            parser.types().skipBrackets('<', '>');
        }
        List<Node.Param> params = new PrimaryParser(cursor, parser).params();
        if (cursor.accept(":")) {
            parser.types().skip();
        }
        cursor.accept("=");
        if (definitions.stream().anyMatch(known -> known.name().equals(name))) {
            throw cursor.error("the function " + name + " once more");
        }
        definitions.add(new Node.Definition(name, new Node.Lambda(params, parser.expression())));
    }

    private Import imported() throws NotTranslatable {
        int at = cursor.position();
        if (cursor.accept("*")) {
            cursor.acceptWord("from");
            return new Import(module(), Map.of(), true, null, at);
        }
        Map<String, String> names = new LinkedHashMap<>();
        String first = module();
        String alias = cursor.acceptWord("as") ? cursor.word() : null;
        names.put(first, alias == null ? first : alias);
        while (cursor.accept(",")) {
            String name = cursor.word();
            names.put(name, cursor.acceptWord("as") ? cursor.word() : name);
        }
        if (cursor.acceptWord("from")) {
            return new Import(module(), names, false, null, at);
        }
        return new Import(
                first, Map.of(), false, alias == null ? first.substring(first.lastIndexOf(':') + 1) : alias, at);
    }

    private String module() throws NotTranslatable {
        StringBuilder module = new StringBuilder(cursor.word());
        if (cursor.here() == '!') {
            throw cursor.error("an import from " + module + "!");
        }
        while (cursor.accept("::")) {
            module.append("::").append(cursor.word());
        }
        return module.toString();
    }
}
