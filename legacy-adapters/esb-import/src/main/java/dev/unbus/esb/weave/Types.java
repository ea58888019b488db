package dev.unbus.esb.weave;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads types: those of conversions, and those of declarations, which say nothing at run time. */
final class Types {

    private static final Set<String> KNOWN = Set.of(
            "String",
            "Number",
            "Boolean",
            "Date",
            "DateTime",
            "LocalDateTime",
            "LocalTime",
            "Time",
            "Period",
            "TimeZone",
            "Regex",
            "Binary",
            "Array",
            "Object",
            "Key",
            "Null",
            "Any",
            "Function",
            "Range");
    private static final Map<String, String> OLD = old();

    private final Cursor cursor;
    private final Parser parser;
    private final Map<String, Node.Type> aliases = new HashMap<>();

    Types(Cursor cursor, Parser parser) {
        this.cursor = cursor;
        this.parser = parser;
    }

    private static Map<String, String> old() {
        Map<String, String> old = new HashMap<>();
        KNOWN.forEach(name -> old.put(name.toLowerCase(Locale.ROOT), name));
        return old;
    }

    /** The type of a conversion, with its options. */
    Node.Type read() throws NotTranslatable {
        int at = cursor.position();
        boolean old = cursor.accept(":");
        String name = cursor.word();
        Node.Type alias = aliases.get(name);
        if (alias == null) {
            String known = old ? OLD.getOrDefault(name, "") : name;
            if (!KNOWN.contains(known)) {
                throw new NotTranslatable("the type " + name, cursor.text(), at);
            }
            alias = new Node.Type(known, List.of(), at);
        }
        if (cursor.here() == '<') {
            skipBrackets('<', '>');
        }
        if (cursor.looksAt("|") || cursor.looksAt("&")) {
            throw cursor.error("a conversion to a union of types");
        }
        boolean options = cursor.looksAt("{") && !cursor.looksAt("{|");
        return options ? new Node.Type(alias.name(), options(), at) : alias;
    }

    private List<Node.Member> options() throws NotTranslatable {
        return parser.objects().braces();
    }

    /** A type directive: an alias where it is one of a known type, else nothing. */
    void directive() throws NotTranslatable {
        String name = cursor.word();
        if (cursor.here() == '<') {
            skipBrackets('<', '>');
        }
        cursor.expect("=");
        int before = cursor.position();
        String first = cursor.accept(":") ? OLD.get(cursor.peekWord()) : cursor.peekWord();
        cursor.back(before);
        if (first != null && KNOWN.contains(first)) {
            try {
                Node.Type type = read();
                if (!cursor.looksAt("|") && !cursor.looksAt("&")) {
                    aliases.put(name, type);
                    return;
                }
            } catch (NotTranslatable e) {
                // A type that no conversion can use is only skipped.
                cursor.back(before);
            }
        }
        cursor.back(before);
        skip();
    }

    /** Skips a type. */
    void skip() throws NotTranslatable {
        do {
            skipOne();
        } while (cursor.accept("|") || cursor.accept("&"));
    }

    private void skipOne() throws NotTranslatable {
        char c = cursor.next();
        cursor.accept(":");
        if (c == '{') {
            skipBrackets('{', '}');
        } else if (c == '(') {
            skipBrackets('(', ')');
            if (cursor.accept("->")) {
                skip();
            }
        } else if (c == '"' || c == '\'') {
            parser.literals().string();
        } else if (Character.isDigit(c)) {
            parser.literals().read();
        } else {
            qualified();
        }
    }

    private void qualified() throws NotTranslatable {
        cursor.word();
        while (cursor.looksAt("::")) {
            cursor.accept("::");
            cursor.word();
        }
        if (cursor.here() == '<') {
            skipBrackets('<', '>');
        }
        if (cursor.looksAt("{") && !cursor.lineEnds()) {
            skipBrackets('{', '}');
        }
    }

    void skipBrackets(char open, char close) throws NotTranslatable {
        int depth = 0;
        char last = 0;
        do {
            char c = cursor.take();
            if (c == 0) {
                throw cursor.error("a bracket that does not close");
            }
            depth += c == open ? 1 : c == close && !(close == '>' && last == '-') ? -1 : 0;
            last = c;
        } while (depth > 0);
    }

    @Nullable
    String name(String old) {
        return OLD.get(old);
    }
}
