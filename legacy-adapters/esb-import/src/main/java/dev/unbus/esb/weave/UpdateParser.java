package dev.unbus.esb.weave;

import java.util.ArrayList;
import java.util.List;

/** Reads the cases of {@code update}: each is a call that changes the value where its path leads. */
final class UpdateParser {

    private final Cursor cursor;
    private final Parser parser;

    UpdateParser(Cursor cursor, Parser parser) {
        this.cursor = cursor;
        this.parser = parser;
    }

    Node cases(Node value, int at) throws NotTranslatable {
        cursor.expect("{");
        Node updated = value;
        while (!cursor.accept("}")) {
            updated = one(updated, at);
            cursor.accept(",");
        }
        return updated;
    }

    private Node one(Node value, int at) throws NotTranslatable {
        if (!cursor.acceptWord("case")) {
            throw cursor.error("no 'case' where one is needed");
        }
        String name = "$";
        if (!cursor.looksAt(".") && !cursor.looksAt("[")) {
            name = cursor.word();
            if (!cursor.acceptWord("at")) {
                throw cursor.error("no 'at' where one is needed");
            }
        }
        Node path = path();
        Node create = new Node.Bool(cursor.accept("!"));
        Node condition = parser.condition();
        cursor.expect("->");
        Node result = parser.expression();
        Node old = name.equals("$") ? new Node.Dollar(1) : new Node.Name(null, name, at);
        Node body = condition == null ? result : new Node.If(condition, result, old);
        Node change = new Node.Lambda(List.of(new Node.Param(name, null)), body);
        return new Node.Call(new Node.Name("$", "updated", at), List.of(value, path, change, create), at);
    }

    private Node path() throws NotTranslatable {
        List<Node.Item> keys = new ArrayList<>();
        while (cursor.looksAt(".") || cursor.looksAt("[")) {
            if (cursor.accept("[")) {
                keys.add(new Node.Item(parser.expression(), null));
                cursor.expect("]");
                continue;
            }
            cursor.accept(".");
            char c = cursor.next();
            if (c == '@' || c == '*' || c == '&' || c == '#') {
                throw cursor.error("the selector '." + c + "' of an update");
            }
            Node key = c == '"' || c == '\''
                    ? parser.literals().string()
                    : new Node.Str(List.of(new Node.Chars(cursor.word())));
            keys.add(new Node.Item(key, null));
        }
        if (keys.isEmpty()) {
            throw cursor.error("an update without a path");
        }
        return new Node.Array(keys);
    }
}
