package dev.unbus.esb.weave;

import dev.unbus.esb.weave.Node.Kind;
import dev.unbus.esb.weave.Node.Select;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what follows an operand: selectors and arguments. */
final class PostfixParser {

    private final Cursor cursor;
    private final Parser parser;

    PostfixParser(Cursor cursor, Parser parser) {
        this.cursor = cursor;
        this.parser = parser;
    }

    Node selectors(Node operand) throws NotTranslatable {
        Node result = operand;
        boolean plain = operand instanceof Node.Num || operand instanceof Node.Lambda;
        for (int links = 0; links < Parser.LONGEST_CHAIN; links++) {
            Node next = plain ? null : next(result);
            if (next == null) {
                return result;
            }
            result = mark(next);
        }
        throw cursor.error("a chain of too many selectors");
    }

    private Node mark(Node selected) {
        if (!(selected instanceof Select)) {
            return selected;
        } else if (cursor.here() == '?') {
            cursor.take();
            return new Node.Present(selected, false);
        } else if (cursor.here() == '!' && !cursor.looksAt("!=")) {
            cursor.take();
            return new Node.Present(selected, true);
        }
        return selected;
    }

    private @Nullable Node next(Node target) throws NotTranslatable {
        int at = cursor.position();
        boolean apart = cursor.lineEnds();
        if (cursor.accept("..")) {
            return descendants(target, at);
        } else if (cursor.accept(".")) {
            return dot(target, at);
        } else if (cursor.here() == '(' || (target instanceof Node.Name && !apart && cursor.looksAt("("))) {
            return arguments(target, at);
        } else if (!apart && cursor.accept("[")) {
            return bracket(target, at);
        }
        return null;
    }

    private @Nullable Node arguments(Node target, int at) throws NotTranslatable {
        boolean callable = target instanceof Node.Name || target instanceof Select || target instanceof Node.Call;
        if (!callable) {
            return null;
        }
        cursor.expect("(");
        return new Node.Call(target, parser.list(")"), at);
    }

    private Node descendants(Node target, int at) throws NotTranslatable {
        boolean multi = cursor.here() == '*' && cursor.accept("*");
        char c = cursor.here();
        if (c == '@' || c == '&' || c == '^') {
            throw cursor.error("the selector '.." + c + "'");
        }
        boolean named = Character.isLetter(c) || c == '_' || c == '"' || c == '\'';
        String namespace = named ? parser.objects().namespace() : null;
        return new Select(
                multi ? Kind.DESCENDANTS_MULTI : Kind.DESCENDANTS, target, namespace, named ? key() : null, at);
    }

    private Node dot(Node target, int at) throws NotTranslatable {
        Kind kind = Kind.FIELD;
        if (cursor.accept("*@") || cursor.accept("@*")) {
            kind = Kind.ATTRIBUTE;
        } else if (cursor.accept("@")) {
            char c = cursor.here();
            boolean named = Character.isLetter(c) || c == '_' || c == '"' || c == '\'';
            kind = named ? Kind.ATTRIBUTE : Kind.ATTRIBUTES;
        } else if (cursor.accept("*")) {
            kind = Kind.MULTI;
        } else if (cursor.accept("&")) {
            kind = Kind.PAIR;
        } else if (cursor.accept("^")) {
            kind = Kind.META;
        } else if (cursor.looksAt("#")) {
            throw cursor.error("the selector of the namespace");
        }
        if (kind == Kind.ATTRIBUTES) {
            return new Select(kind, target, null, null, at);
        }
        String namespace = parser.objects().namespace();
        return new Select(kind, target, namespace, key(), at);
    }

    private Node key() throws NotTranslatable {
        char c = cursor.next();
        if (c == '"' || c == '\'') {
            return parser.literals().string();
        }
        return new Node.Str(List.of(new Node.Chars(cursor.word())));
    }

    private Node bracket(Node target, int at) throws NotTranslatable {
        Kind kind = Kind.INDEX;
        if (cursor.accept("?")) {
            kind = Kind.FILTER;
        } else if (cursor.accept("@")) {
            kind = Kind.ATTRIBUTE;
        } else if (cursor.accept("*")) {
            kind = Kind.MULTI;
        } else if (cursor.accept("&")) {
            kind = Kind.PAIR;
        }
        Node key = parser.expression();
        if (cursor.accept("..")) {
            key = new Node.Call(new Node.Name(null, "to", at), List.of(key, parser.expression()), at);
        }
        cursor.expect("]");
        return new Select(kind, target, null, key, at);
    }
}
