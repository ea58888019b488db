package dev.unbus.esb.weave;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads operands: literals, names, objects, lists, conditions, lambdas, scopes. */
final class PrimaryParser {

    private static final Set<String> OLD_UNARY = Set.of(
            "sizeOf",
            "upper",
            "lower",
            "trim",
            "capitalize",
            "camelize",
            "dasherize",
            "underscore",
            "flatten",
            "typeOf",
            "avg",
            "max",
            "min",
            "sum",
            "round",
            "ceil",
            "floor",
            "abs");

    private final Cursor cursor;
    private final Parser parser;

    PrimaryParser(Cursor cursor, Parser parser) {
        this.cursor = cursor;
        this.parser = parser;
    }

    Node read() throws NotTranslatable {
        char c = cursor.next();
        Node literal = parser.literals().read();
        if (literal != null) {
            return literal instanceof Node.Str && isKeyEnd() ? pair(null, literal) : literal;
        }
        return switch (c) {
            case '{' -> new Node.Obj(parser.objects().braces());
            case '[' -> array();
            case '(' -> atLambda() ? lambda(true) : parentheses();
            case '$' -> dollars();
            default -> word();
        };
    }

    private boolean isKeyEnd() {
        return cursor.looksAt("@(") || (cursor.looksAt(":") && !cursor.looksAt("::"));
    }

    private Node pair(@Nullable String namespace, Node name) throws NotTranslatable {
        List<Node.Member> attributes = parser.objects().attributes();
        cursor.expect(":");
        Node.KeyPart key = new Node.KeyPart(namespace, name, attributes);
        return new Node.Obj(List.of(new Node.Member(key, parser.expression(), null)));
    }

    private Node array() throws NotTranslatable {
        cursor.expect("[");
        List<Node.Item> items = new ArrayList<>();
        while (!cursor.accept("]")) {
            Node value = parser.expression();
            if (cursor.accept("..")) {
                value = new Node.Call(
                        new Node.Name(null, "to", cursor.position()),
                        List.of(value, parser.expression()),
                        cursor.position());
                cursor.expect("]");
                return value;
            }
            items.add(new Node.Item(value, parser.condition()));
            if (!cursor.accept(",") && !cursor.looksAt("]")) {
                throw cursor.error("a list that goes on without a comma");
            }
        }
        return new Node.Array(items);
    }

    private Node dollars() throws NotTranslatable {
        int count = 0;
        while (cursor.here() == '$') {
            cursor.take();
            count++;
        }
        if (count > 3) {
            throw cursor.error("more than three dollars");
        }
        return count == 2 && isKeyEnd() ? pair(null, new Node.Dollar(2)) : new Node.Dollar(count);
    }

    private Node parentheses() throws NotTranslatable {
        cursor.expect("(");
        Node inner = parser.expression();
        cursor.expect(")");
        return isKeyEnd() ? pair(null, inner) : inner;
    }

    /** Whether a lambda begins: parentheses that begin like parameters, with an arrow behind. */
    boolean atLambda() {
        if (!cursor.looksAt("(")) {
            return false;
        }
        int before = cursor.position();
        try {
            cursor.accept("(");
            boolean params = cursor.looksAt(")") || beginsParameters();
            cursor.back(before);
            return params && arrowFollows();
        } catch (NotTranslatable e) {
            // Brackets that do not close are told by who reads them.
            return false;
        } finally {
            cursor.back(before);
        }
    }

    private boolean beginsParameters() throws NotTranslatable {
        if (cursor.peekWord() == null) {
            return false;
        }
        cursor.word();
        char next = cursor.next();
        return next == ',' || next == ')' || next == ':' || (next == '=' && !cursor.looksAt("=="));
    }

    private boolean arrowFollows() throws NotTranslatable {
        parser.types().skipBrackets('(', ')');
        if (cursor.accept(":")) {
            parser.types().skip();
        }
        return cursor.looksAt("->");
    }

    /** A lambda; where nothing closes it, its body ends before a function between operands. */
    Node.Lambda lambda(boolean enclosed) throws NotTranslatable {
        List<Node.Param> params = params();
        if (cursor.accept(":")) {
            parser.types().skip();
        }
        cursor.expect("->");
        return new Node.Lambda(params, enclosed ? parser.expression() : parser.operation());
    }

    /** Parameters in parentheses, with types and defaults. */
    List<Node.Param> params() throws NotTranslatable {
        cursor.expect("(");
        List<Node.Param> params = new ArrayList<>();
        while (!cursor.accept(")")) {
            String name = cursor.word();
            if (cursor.accept(":")) {
                parser.types().skip();
            }
            params.add(new Node.Param(name, cursor.accept("=") ? parser.expression() : null));
            if (!cursor.accept(",") && !cursor.looksAt(")")) {
                throw cursor.error("parameters that go on without a comma");
            }
        }
        return params;
    }

    private Node word() throws NotTranslatable {
        String namespace = parser.objects().namespace();
        if (namespace != null) {
            return pair(
                    namespace,
                    cursor.next() == '"' || cursor.here() == '\''
                            ? parser.literals().string()
                            : chars());
        }
        int before = cursor.position();
        String word = cursor.word();
        if (isKeyEnd()) {
            return pair(null, new Node.Str(List.of(new Node.Chars(word))));
        }
        return switch (word) {
            case "true", "false" -> new Node.Bool(word.equals("true"));
            case "null" -> new Node.Nothing();
            case "if" -> condition(false);
            case "unless" -> condition(true);
            case "do" -> scope();
            case "using" -> using();
            default -> named(word, before);
        };
    }

    private Node chars() throws NotTranslatable {
        return new Node.Str(List.of(new Node.Chars(cursor.word())));
    }

    private Node named(String word, int before) throws NotTranslatable {
        if (Parser.isReserved(word)) {
            cursor.back(before);
            throw cursor.error("'" + word + "' where a value is needed");
        }
        if (parser.version() == 1 && OLD_UNARY.contains(word) && !cursor.looksAt("(") && !cursor.atEnd()) {
            Node operand = new PostfixParser(cursor, parser).selectors(read());
            return new Node.Call(new Node.Name(null, word, before), List.of(operand), before);
        }
        cursor.back(before);
        return name();
    }

    /** A name, with its module. */
    Node.Name name() throws NotTranslatable {
        int at = cursor.position();
        StringBuilder module = new StringBuilder();
        String name = cursor.word();
        if (cursor.here() == '!') {
            throw cursor.error("a call into " + name + "!");
        }
        while (cursor.looksAt("::")) {
            cursor.accept("::");
            module.append(module.isEmpty() ? "" : "::").append(name);
            name = cursor.word();
        }
        return new Node.Name(module.isEmpty() ? null : module.toString(), name, at);
    }

    private Node condition(boolean negated) throws NotTranslatable {
        cursor.expect("(");
        Node condition = parser.expression();
        cursor.expect(")");
        Node then = parser.expression();
        if (!cursor.acceptWord("else")) {
            throw cursor.error("'if' without 'else'");
        }
        return new Node.If(negated ? new Node.Not(condition) : condition, then, parser.expression());
    }

    private Node scope() throws NotTranslatable {
        cursor.expect("{");
        Header header = new Header(cursor, parser);
        boolean defines = header.directives();
        if (defines) {
            cursor.expect("---");
        }
        Node body = parser.expression();
        cursor.expect("}");
        if (!header.imports().isEmpty()) {
            throw cursor.error("an import within 'do'");
        }
        return new Node.Scope(header.definitions(), body);
    }

    private Node using() throws NotTranslatable {
        cursor.expect("(");
        List<Node.Definition> definitions = new ArrayList<>();
        while (!cursor.accept(")")) {
            String name = cursor.word();
            if (cursor.accept(":")) {
                parser.types().skip();
            }
            cursor.expect("=");
            definitions.add(new Node.Definition(name, parser.expression()));
            if (!cursor.accept(",") && !cursor.looksAt(")")) {
                throw cursor.error("variables that go on without a comma");
            }
        }
        return new Node.Scope(definitions, parser.expression());
    }
}
