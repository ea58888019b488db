package dev.unbus.esb.weave;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads expressions by the precedence of the language: functions between operands bind weakest, selectors strongest. */
final class Parser {

    private static final Set<String> RESERVED = Set.of(
            "else",
            "otherwise",
            "when",
            "unless",
            "and",
            "or",
            "as",
            "is",
            "if",
            "case",
            "at",
            "var",
            "fun",
            "ns",
            "type",
            "import",
            "output",
            "input",
            "from",
            "using",
            "do",
            "not",
            "true",
            "false",
            "null");
    private static final List<List<String>> LEVELS = List.of(
            List.of("or"),
            List.of("and"),
            List.of("==", "!=", "~="),
            List.of(">=", "<=", ">", "<"),
            List.of(">>", "<<", "+", "-"),
            List.of("*", "/"));
    private static final int DEEPEST = 150;
    static final int LONGEST_CHAIN = 500;

    private final Cursor cursor;
    private final int version;
    private final Literals literals;
    private final Types types;
    private final ObjectParser objects;
    private final PrimaryParser primaries;
    private int depth;

    Parser(Cursor cursor, int version) {
        this.cursor = cursor;
        this.version = version;
        this.literals = new Literals(cursor, this);
        this.types = new Types(cursor, this);
        this.objects = new ObjectParser(cursor, this);
        this.primaries = new PrimaryParser(cursor, this);
    }

    int version() {
        return version;
    }

    Literals literals() {
        return literals;
    }

    Types types() {
        return types;
    }

    ObjectParser objects() {
        return objects;
    }

    static boolean isReserved(String word) {
        return RESERVED.contains(word);
    }

    /** A whole expression. */
    Node expression() throws NotTranslatable {
        if (++depth > DEEPEST) {
            throw cursor.error("an expression nested too deeply");
        }
        Node result = infix();
        for (Node condition = when(); condition != null; condition = when()) {
            if (!cursor.acceptWord("otherwise")) {
                throw cursor.error("'when' without 'otherwise'");
            }
            result = new Node.If(condition, result, expression());
        }
        depth--;
        return result;
    }

    private @Nullable Node when() throws NotTranslatable {
        if (cursor.acceptWord("when")) {
            return infix();
        }
        return cursor.acceptWord("unless") ? new Node.Not(infix()) : null;
    }

    /** What follows {@code if}, {@code when} or {@code unless} behind a member; null where none does. */
    @Nullable
    Node condition() throws NotTranslatable {
        if (cursor.acceptWord("if") || cursor.acceptWord("when")) {
            return expression();
        }
        return cursor.acceptWord("unless") ? new Node.Not(expression()) : null;
    }

    private Node infix() throws NotTranslatable {
        Node left = operation(0);
        for (int links = 0; links < LONGEST_CHAIN; links++) {
            Node next = infix(left);
            if (next == null) {
                return left;
            }
            left = next;
        }
        throw cursor.error("a chain of too many functions");
    }

    /** Whether a function between operands, or an operator as weak, comes next. */
    private boolean atInfix() {
        String word = cursor.peekWord();
        return cursor.looksAt("++")
                || (cursor.looksAt("--") && !cursor.looksAt("---"))
                || (word != null && !isReserved(word));
    }

    private @Nullable Node infix(Node left) throws NotTranslatable {
        if (!atInfix()) {
            return null;
        }
        int at = cursor.position();
        for (String operator : List.of("++", "--")) {
            if (cursor.accept(operator)) {
                return new Node.Binary(operator, left, right(), at);
            }
        }
        if (cursor.acceptWord("default")) {
            return new Node.Binary("default", left, right(), at);
        } else if ("match".equals(cursor.peekWord())) {
            cursor.word();
            return cursor.looksAt("{") ? new MatchParser(cursor, this).cases(left) : call("match", left, at);
        } else if ("update".equals(cursor.peekWord())) {
            cursor.word();
            return new UpdateParser(cursor, this).cases(left, at);
        }
        Node.Name function = primaries.name();
        return new Node.Call(function, List.of(left, right()), at);
    }

    private Node call(String name, Node left, int at) throws NotTranslatable {
        return new Node.Call(new Node.Name(null, name, at), List.of(left, right()), at);
    }

    /** A right operand; a lambda without parentheses ends it, and what would follow is ambiguous. */
    private Node right() throws NotTranslatable {
        if (!primaries.atLambda()) {
            return operation(0);
        }
        Node lambda = primaries.lambda(false);
        if (atInfix()) {
            throw cursor.error("a function behind a lambda without parentheses");
        }
        return lambda;
    }

    Node operation() throws NotTranslatable {
        return operation(0);
    }

    private Node operation(int level) throws NotTranslatable {
        if (level == LEVELS.size()) {
            return conversion();
        }
        Node left = operation(level + 1);
        for (int links = 0; links < LONGEST_CHAIN; links++) {
            int at = cursor.position();
            if (level == 3 && cursor.acceptWord("is")) {
                left = new Node.Is(left, types.read());
                continue;
            }
            String operator = operator(level);
            if (operator == null) {
                return left;
            }
            left = new Node.Binary(operator, left, operation(level + 1), at);
        }
        throw cursor.error("a chain of too many operators");
    }

    private @Nullable String operator(int level) {
        for (String operator : LEVELS.get(level)) {
            boolean word = Character.isLetter(operator.charAt(0));
            if (word ? cursor.acceptWord(operator) : isOperator(operator) && cursor.accept(operator)) {
                return operator;
            }
        }
        return null;
    }

    private boolean isOperator(String operator) {
        return switch (operator) {
            case "+" -> !cursor.looksAt("++");
            case "-" -> !cursor.looksAt("--") && !cursor.looksAt("->");
            case ">" -> !cursor.looksAt(">>");
            case "<" -> !cursor.looksAt("<<");
            default -> true;
        };
    }

    private Node conversion() throws NotTranslatable {
        Node value = unary();
        for (int links = 0; links < LONGEST_CHAIN; links++) {
            if (!cursor.acceptWord("as")) {
                return value;
            }
            value = new Node.As(value, types.read());
        }
        throw cursor.error("a chain of too many conversions");
    }

    private Node unary() throws NotTranslatable {
        if (++depth > DEEPEST) {
            throw cursor.error("an expression nested too deeply");
        }
        Node result;
        if (cursor.acceptWord("not")) {
            result = new Node.Not(operation(0));
        } else if (cursor.looksAt("!") && !cursor.looksAt("!=")) {
            cursor.accept("!");
            result = new Node.Not(unary());
        } else if (cursor.looksAt("-") && !cursor.looksAt("--")) {
            cursor.accept("-");
            result = new Node.Negative(unary());
        } else {
            result = new PostfixParser(cursor, this).selectors(primaries.read());
        }
        depth--;
        return result;
    }

    /** Expressions between commas, up to a closing sign. */
    List<Node> list(String close) throws NotTranslatable {
        List<Node> list = new ArrayList<>();
        while (!cursor.accept(close)) {
            list.add(expression());
            if (!cursor.accept(",") && !cursor.looksAt(close)) {
                throw cursor.error("a list that goes on without a comma");
            }
        }
        return list;
    }
}
