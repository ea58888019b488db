package dev.unbus.esb.mel;

import dev.unbus.esb.weave.JavaText;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads expressions of Mule 3 by their precedence. */
final class MelParser {

    private static final List<Map<String, String>> LEVELS = List.of(
            Map.of("||", "||", "or", "||"),
            Map.of("&&", "&&", "and", "&&"),
            Map.of("==", "==", "!=", "!=", "~=", "~=", "contains", "contains"),
            Map.of("<", "<", ">", ">", "<=", "<=", ">=", ">="),
            Map.of("+", "+", "-", "-"),
            Map.of("*", "*", "/", "/", "%", "%"));
    private static final int DEEPEST = 150;
    private static final int LONGEST_CHAIN = 500;

    private final MelTokens tokens;
    private int depth;

    private MelParser(String text) {
        this(new MelTokens(text));
    }

    /** Reads expressions among other things, such as statements. */
    MelParser(MelTokens tokens) {
        this.tokens = tokens;
    }

    static MelNode parse(String text) throws NotTranslatable {
        MelParser parser = new MelParser(text);
        MelNode node = parser.expression();
        if (!parser.tokens.atEnd()) {
            throw parser.tokens.error("what follows the expression");
        }
        return node;
    }

    MelNode expression() throws NotTranslatable {
        if (++depth > DEEPEST) {
            throw tokens.error("an expression nested too deeply");
        }
        MelNode node = operation(0);
        if (tokens.accept("?")) {
            MelNode then = expression();
            tokens.expect(":");
            node = new MelNode.Choice(node, then, expression());
        }
        depth--;
        return node;
    }

    private MelNode operation(int level) throws NotTranslatable {
        if (level == LEVELS.size()) {
            return unary();
        }
        MelNode left = operation(level + 1);
        for (int links = 0; links < LONGEST_CHAIN; links++) {
            int at = tokens.position();
            if (level == 3 && (tokens.acceptWord("instanceof") || tokens.acceptWord("is"))) {
                left = new MelNode.InstanceOf(left, type(), at);
                continue;
            }
            String operator = operator(LEVELS.get(level));
            if (operator == null) {
                return left;
            }
            left = new MelNode.Binary(operator, left, operation(level + 1), at);
        }
        throw tokens.error("a chain of too many operators");
    }

    private @Nullable String operator(Map<String, String> level) {
        String sign = tokens.peekSign();
        if (sign != null && level.containsKey(sign)) {
            tokens.accept(sign);
            return level.get(sign);
        }
        String word = sign == null ? tokens.peekWord() : null;
        return word != null && level.containsKey(word) && tokens.acceptWord(word) ? level.get(word) : null;
    }

    private MelNode unary() throws NotTranslatable {
        if (++depth > DEEPEST) {
            throw tokens.error("an expression nested too deeply");
        }
        MelNode node;
        if (tokens.accept("!") || tokens.acceptWord("not")) {
            node = new MelNode.Not(unary());
        } else if (tokens.accept("-")) {
            node = new MelNode.Negative(unary());
        } else {
            node = postfix(primary());
        }
        depth--;
        return node;
    }

    private MelNode postfix(MelNode operand) throws NotTranslatable {
        MelNode node = operand;
        for (int links = 0; links < LONGEST_CHAIN; links++) {
            int at = tokens.position();
            boolean nullSafe = tokens.accept(".?");
            if (nullSafe || tokens.accept(".")) {
                String quoted = tokens.quoted();
                String name = quoted == null ? tokens.word() : quoted;
                node = quoted == null && tokens.accept("(")
                        ? new MelNode.Method(node, name, list(")"), at)
                        : new MelNode.Property(node, name, nullSafe, at);
            } else if (tokens.accept("[")) {
                node = new MelNode.Index(node, expression(), at);
                tokens.expect("]");
            } else {
                return node;
            }
        }
        throw tokens.error("a chain of too many selectors");
    }

    private MelNode primary() throws NotTranslatable {
        int at = tokens.position();
        String quoted = tokens.quoted();
        String number = quoted == null ? tokens.number() : null;
        if (quoted != null) {
            return new MelNode.Text(quoted, at);
        } else if (number != null) {
            return new MelNode.Constant("new java.math.BigDecimal(" + JavaText.quote(number) + ")");
        } else if (tokens.accept("(")) {
            MelNode inner = expression();
            tokens.expect(")");
            return inner;
        } else if (tokens.accept("[")) {
            return brackets();
        } else if (tokens.accept("{")) {
            return new MelNode.Elements(list("}"));
        }
        return word(at);
    }

    private MelNode word(int at) throws NotTranslatable {
        String word = tokens.word();
        return switch (word) {
            case "true", "false" -> new MelNode.Constant(word);
            case "null", "nil" -> new MelNode.Constant("((java.lang.Object) null)");
            case "new" -> created(at);
            default -> tokens.accept("(") ? new MelNode.Function(word, list(")"), at) : new MelNode.Name(word, at);
        };
    }

    private MelNode created(int at) throws NotTranslatable {
        String type = type();
        tokens.expect("(");
        return new MelNode.New(type, list(")"), at);
    }

    private String type() throws NotTranslatable {
        StringBuilder type = new StringBuilder(tokens.word());
        while (tokens.accept(".")) {
            type.append('.').append(tokens.word());
        }
        return type.toString();
    }

    private MelNode brackets() throws NotTranslatable {
        if (tokens.accept(":")) {
            tokens.expect("]");
            return new MelNode.Pairs(List.of());
        }
        List<MelNode> items = new ArrayList<>();
        boolean pairs = false;
        while (!tokens.accept("]")) {
            items.add(operation(0));
            if (items.size() == 1 || pairs) {
                boolean colon = tokens.accept(":");
                if (pairs && !colon) {
                    throw tokens.error("a map with a key without value");
                }
                pairs = colon;
                if (pairs) {
                    items.add(expression());
                }
            }
            comma("]");
        }
        return pairs ? new MelNode.Pairs(items) : new MelNode.Elements(items);
    }

    private void comma(String close) throws NotTranslatable {
        if (!tokens.accept(",") && !close.equals(tokens.peekSign())) {
            throw tokens.error("a list that goes on without a comma");
        }
    }

    private List<MelNode> list(String close) throws NotTranslatable {
        List<MelNode> list = new ArrayList<>();
        while (!tokens.accept(close)) {
            list.add(expression());
            comma(close);
        }
        return list;
    }
}
