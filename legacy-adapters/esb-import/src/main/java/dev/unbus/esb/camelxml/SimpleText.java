package dev.unbus.esb.camelxml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.ExpressionIllegalSyntaxException;
import org.apache.camel.NoSuchBeanException;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.language.simple.SimpleExpressionParser;
import org.apache.camel.language.simple.SimplePredicateParser;
import org.apache.camel.language.simple.types.SimpleParserException;

/** Text in Camel's Simple language: what was renamed since Camel 2, and whether Camel 4 takes it. */
final class SimpleText {

    private static final Pattern FUNCTION = Pattern.compile("(\\$simple\\{|\\$\\{)((?:[^{}]|\\{\\{[^{}]*}})*)}");
    private static final Pattern BEAN =
            Pattern.compile("\\$\\{bean:(?:type:)?([A-Za-z0-9_]+)(?:\\?method=|\\.)?([A-Za-z0-9_]*)");
    private static final CamelContext CAMEL = new DefaultCamelContext();

    /** What Camel 2 takes for a function where it stands alone, without the braces of one. */
    private static final Pattern LONE = Pattern.compile(
            "(?:in\\.|out\\.)?(?:body|headers|header(?=.))(?:[.?:\\[]\\S[^{}]*)?|(?:exchangeProperty|property)[.?:\\[]\\S[^{}]*"
                    + "|exchange(?:\\.\\S[^{}]*)?|exchangeId|id|null|threadName|routeId|camelId|exception(?:\\.\\w[^{} ]*)?"
                    + "|(?:mandatoryBodyAs|bodyAs|headerAs|random|collate|skip)\\([^{}]*\\)[^{} ]*"
                    + "|(?:sys|sysenv|env)\\.[^{} ]+|(?:bean|ref|properties|type):[^{} ]+"
                    + "|date:(?:now|file|(?:in\\.)?header\\.|(?:exchangeProperty|property)\\.)[^{}]*"
                    + "|file:(?:name|onlyname|ext|parent|path|absolute|length|size|modified)[a-z.]*");

    private static final Pattern OF_KARAF = Pattern.compile("sys(?:tem)?\\.(?:karaf\\.|runtime\\.id)");

    /** Texts, and operators between them. */
    private static final Pattern WORDS = Pattern.compile("'[^']*'|\"[^\"]*\"|\\s+(and|or)\\s+");

    private SimpleText() {}

    /**
     * The text in today's notation; notes when it means something for a reason that nobody sees.
     *
     * @throws BeyondException when there is none
     */
    static String rewrite(String text, Notes notes) {
        if (OF_KARAF.matcher(text).find()) {
            notes.different("a property of Karaf is empty outside of it");
        }
        String alone = text.strip();
        if (!LONE.matcher(alone.replaceAll("\\{\\{[^{}]*}}", "x")).matches()) {
            return rewrite(text);
        }
        String function = "${" + alone + "}";
        notes.different(
                "the text " + alone + " is the function " + function + ", as in Camel 2; Camel 3 took it for text");
        return rewrite(function);
    }

    /**
     * The text in today's notation.
     *
     * @throws BeyondException when there is none
     */
    static String rewrite(String text) {
        String today = functions(text);
        check(today);
        return today;
    }

    /**
     * A text of which only the functions are Simple, such as SQL or the parameters of a call, with those of today.
     *
     * @throws BeyondException when there are none
     */
    static String functions(String text) {
        return FUNCTION.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1) + function(match.group(2)) + "}"));
    }

    private static String function(String old) {
        if (old.startsWith("out.") || old.equals("out") || old.startsWith("fault")) {
            throw new BeyondException("Simple no longer knows the out message: ${" + old + "}");
        }
        return old.replaceFirst("^in\\.(body|header|headers)", "$1")
                .replaceFirst("^property\\b(?!:)", "exchangeProperty")
                .replaceFirst("^properties(?=[.\\[])", "exchangeProperties")
                .replaceFirst("^headers\\.(size|length)$", "header.$1")
                .replaceFirst("^breadcrumbId$", "header.breadcrumbId")
                .replaceFirst("^date:in\\.header", "date:header");
    }

    /** Whether Camel reads it, as a value or as a condition. */
    private static void check(String text) {
        String plain = text.replaceAll("\\{\\{[^{}]*}}", "x");
        try {
            new SimpleExpressionParser(CAMEL, plain, true, null).parseExpression();
        } catch (SimpleParserException | ExpressionIllegalSyntaxException refused) {
            condition(plain);
        } catch (RuntimeException other) {
            // a function that needs what is not here, such as a bean, is read all the same
        }
    }

    /**
     * Refuses a text that Camel reads as a value, but not as the condition that it is.
     *
     * @throws BeyondException when it does not
     */
    static void checkCondition(String text) {
        condition(text.strip().replaceAll("^\\{\\{[^{}]*}}", "false").replaceAll("\\{\\{[^{}]*}}", "0"));
    }

    /**
     * A condition with the operators of today, where Camel reads it with these alone: until Camel 2.8 {@code and} was one.
     *
     * @throws BeyondException when it does not
     */
    static String ofToday(String text) {
        try {
            checkCondition(text);
            return text;
        } catch (BeyondException refused) {
            String today = WORDS.matcher(text)
                    .replaceAll(match -> match.group(1) == null
                            ? Matcher.quoteReplacement(match.group())
                            : match.group(1).equals("and") ? " && " : " || ");
            if (today.equals(text)) {
                throw refused;
            }
            checkCondition(today);
            return today;
        }
    }

    private static void condition(String text) {
        try {
            new SimplePredicateParser(CAMEL, text, true, null).parsePredicate();
        } catch (SimpleParserException | ExpressionIllegalSyntaxException refused) {
            if (refused.getCause() instanceof NoSuchBeanException) {
                return; // it is read, and the bean will be there
            }
            throw new BeyondException("Simple no longer reads it: "
                    + String.valueOf(refused.getMessage())
                            .replaceAll("\\s+", " ")
                            .strip());
        } catch (RuntimeException other) {
            // see above
        }
    }

    /** The beans that it calls, with their methods. */
    static Map<String, String> beans(String text) {
        Map<String, String> beans = new LinkedHashMap<>();
        Matcher found = BEAN.matcher(text);
        while (found.find()) {
            beans.put(found.group(1), found.group(2));
        }
        return beans;
    }
}
