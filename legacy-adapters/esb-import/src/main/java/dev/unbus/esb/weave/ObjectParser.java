package dev.unbus.esb.weave;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads objects and their attributes: pairs, dynamic keys, conditional members, objects taken over. */
final class ObjectParser {

    private final Cursor cursor;
    private final Parser parser;

    ObjectParser(Cursor cursor, Parser parser) {
        this.cursor = cursor;
        this.parser = parser;
    }

    /** The members between braces. */
    List<Node.Member> braces() throws NotTranslatable {
        cursor.expect("{");
        if (cursor.looksAt("|") || cursor.looksAt("-|")) {
            throw cursor.error("a closed or ordered object");
        }
        return members("}");
    }

    private List<Node.Member> members(String close) throws NotTranslatable {
        List<Node.Member> members = new ArrayList<>();
        while (!cursor.accept(close)) {
            members.add(member());
            if (!cursor.accept(",") && !cursor.looksAt(close)) {
                throw cursor.error("an object that goes on without a comma");
            }
        }
        return members;
    }

    private Node.Member member() throws NotTranslatable {
        if (cursor.next() == '(') {
            return inParentheses();
        }
        return new Node.Member(key(), parser.expression(), null);
    }

    private Node.Member inParentheses() throws NotTranslatable {
        cursor.expect("(");
        Node inner = parser.expression();
        cursor.expect(")");
        if (cursor.looksAt("@(") || (cursor.looksAt(":") && !cursor.looksAt("::"))) {
            List<Node.Member> attributes = attributes();
            cursor.expect(":");
            return new Node.Member(new Node.KeyPart(null, inner, attributes), parser.expression(), null);
        }
        return new Node.Member(null, inner, parser.condition());
    }

    /** A key with its colon. */
    Node.KeyPart key() throws NotTranslatable {
        Node.KeyPart key = maybeKey();
        if (key == null) {
            throw cursor.error("no key of an object where one is needed");
        }
        return key;
    }

    /** A key with its colon, or null and nothing taken. */
    Node.@Nullable KeyPart maybeKey() throws NotTranslatable {
        int before = cursor.position();
        String namespace = namespace();
        char c = cursor.next();
        Node name;
        if (c == '"' || c == '\'') {
            name = parser.literals().string();
        } else if (cursor.peekWord() != null) {
            name = new Node.Str(List.of(new Node.Chars(cursor.word())));
        } else if (c == '$' && cursor.accept("$$")) {
            name = new Node.Dollar(2);
        } else {
            cursor.back(before);
            return null;
        }
        boolean attributed = cursor.looksAt("@(");
        List<Node.Member> attributes = attributes();
        if (!attributed && (!cursor.looksAt(":") || cursor.looksAt("::"))) {
            cursor.back(before);
            return null;
        }
        cursor.expect(":");
        return new Node.KeyPart(namespace, name, attributes);
    }

    /** A prefix and its hash, or null and nothing taken. */
    @Nullable
    String namespace() throws NotTranslatable {
        int before = cursor.position();
        if (cursor.peekWord() != null) {
            String prefix = cursor.word();
            if (cursor.here() == '#') {
                cursor.take();
                return prefix;
            }
        }
        cursor.back(before);
        return null;
    }

    List<Node.Member> attributes() throws NotTranslatable {
        return cursor.accept("@(") ? members(")") : List.of();
    }
}
