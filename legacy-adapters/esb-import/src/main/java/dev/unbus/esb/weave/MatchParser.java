package dev.unbus.esb.weave;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the cases of a match: literals, types, patterns of text, conditions over a bound name, else. */
final class MatchParser {

    private static final String VALUE = "$match";

    private final Cursor cursor;
    private final Parser parser;

    MatchParser(Cursor cursor, Parser parser) {
        this.cursor = cursor;
        this.parser = parser;
    }

    Node cases(Node value) throws NotTranslatable {
        cursor.expect("{");
        List<Node.Case> cases = new ArrayList<>();
        while (!cursor.accept("}")) {
            cases.add(one());
            cursor.accept(",");
        }
        return new Node.Match(value, VALUE, cases);
    }

    private Node.Case one() throws NotTranslatable {
        if (cursor.acceptWord("else") || cursor.acceptWord("default")) {
            String name = cursor.looksAt("->") ? null : cursor.word();
            return new Node.Case(name, null, result());
        }
        if (!cursor.acceptWord("case") && parser.version() == 2) {
            throw cursor.error("no 'case' where one is needed");
        }
        return pattern();
    }

    private Node.Case pattern() throws NotTranslatable {
        String name = boundName();
        if (cursor.acceptWord("is")) {
            return new Node.Case(name, new Node.Is(value(), parser.types().read()), result());
        } else if (cursor.acceptWord("matches")) {
            return regex(name);
        } else if (cursor.acceptWord("if") || cursor.acceptWord("when")) {
            return new Node.Case(name, parser.expression(), result());
        } else if (name != null) {
            cursor.expect(":");
        }
        return literal(name);
    }

    /** The name before a condition; a name alone is a value, not a binding. */
    private @Nullable String boundName() throws NotTranslatable {
        int before = cursor.position();
        String word = cursor.peekWord();
        if (word == null || Parser.isReserved(word) || word.equals("matches")) {
            return null;
        }
        cursor.word();
        String next = cursor.peekWord();
        boolean bound = (cursor.looksAt(":") && !cursor.looksAt("::"))
                || "is".equals(next)
                || "if".equals(next)
                || "when".equals(next)
                || "matches".equals(next);
        if (!bound) {
            cursor.back(before);
            return null;
        }
        return word;
    }

    private static Node value() {
        return new Node.Name(null, VALUE, 0);
    }

    private Node.Case regex(@Nullable String name) throws NotTranslatable {
        int at = cursor.position();
        Node.Regex regex = parser.literals().regex();
        Node matches = new Node.Call(new Node.Name(null, "matches", at), List.of(text(at), regex), at);
        Node groups = new Node.Call(new Node.Name(null, "match", at), List.of(value(), regex), at);
        Node result = result();
        Node body = new Node.Scope(List.of(new Node.Definition(name == null ? "$" : name, groups)), result);
        return new Node.Case(null, matches, body);
    }

    private static Node text(int at) {
        return new Node.Call(new Node.Name("$", "textOrNull", at), List.of(value()), at);
    }

    private Node.Case literal(@Nullable String name) throws NotTranslatable {
        int at = cursor.position();
        if (cursor.looksAt("[") || cursor.looksAt("{")) {
            throw cursor.error("a pattern that takes a structure apart");
        }
        Node literal = cursor.accept(":") ? null : parser.operation();
        if (literal == null) {
            cursor.back(at);
            return new Node.Case(name, new Node.Is(value(), parser.types().read()), result());
        }
        return new Node.Case(name, new Node.Binary("==", value(), literal, at), result());
    }

    private Node result() throws NotTranslatable {
        cursor.expect("->");
        return parser.expression();
    }
}
