package dev.unbus.esb.mule3;

import dev.unbus.esb.dialect.Placeholder;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule3.Accepting;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.model.FilterDefinition;
import org.apache.camel.model.language.ExpressionDefinition;
import org.apache.camel.model.language.MethodCallExpression;
import org.apache.camel.model.language.XPathExpression;

/** What a filter accepts, as a condition; those of and, or, not go to a variable first. */
final class Accepted {

    private static final Pattern PROPERTY = Pattern.compile("(?:\\s*(\\w+)\\s*:)?([^=!]+)(!?=)(.*)");

    private static final Map<String, String> FLAGS =
            Map.of("CASE_INSENSITIVE", "i", "DOTALL", "s", "MULTILINE", "m", "UNICODE_CASE", "u");

    private final Chain chain;

    Accepted(Chain chain) {
        this.chain = chain;
    }

    ExpressionDefinition of(Element filter) throws NotTranslatable {
        return switch (filter.name()) {
            case "expression-filter" -> expression(filter);
            case "payload-type-filter" -> payloadType(filter);
            case "message-property-filter" -> property(filter);
            case "wildcard-filter" ->
                Step.ask(Accepting.class, "payload", plain(filter.attribute("pattern", "")), isCaseSensitive(filter));
            case "filename-wildcard-filter" -> fileName(filter);
            case "regex-filter" -> regex(filter);
            case "and-filter" -> several(filter, " && ");
            case "or-filter" -> several(filter, " || ");
            case "not-filter" -> not(filter);
            case "custom-filter" -> custom(filter);
            case "filter" -> reference(filter);
            case "xpath-filter" -> xpath(filter);
            default -> throw new NotTranslatable("there is no rule for " + filter.qualifiedName());
        };
    }

    private ExpressionDefinition expression(Element filter) throws NotTranslatable {
        String text = filter.attribute("expression", "");
        String evaluator = filter.attribute("evaluator", "");
        return chain.condition(evaluator.isEmpty() ? text : "#[" + evaluator + ":" + text + "]");
    }

    private ExpressionDefinition payloadType(Element filter) throws NotTranslatable {
        String type = filter.attribute("expectedType", "");
        if (type.endsWith("InputStream")) {
            different(
                    filter, "what came in as a stream is text, bytes or a stream, and accepted where it is not empty");
            return Step.ask(Accepting.class, "content");
        }
        if (!type.startsWith("java.")) {
            throw new NotTranslatable("payloads are of other classes now than " + type);
        }
        return Step.simple("${body} is '" + type + "'");
    }

    private static ExpressionDefinition property(Element filter) throws NotTranslatable {
        Matcher pattern = PROPERTY.matcher(plain(filter.attribute("pattern", "")));
        if (!pattern.matches()) {
            throw new NotTranslatable("not a pattern of a name and a value: " + filter.attribute("pattern", ""));
        }
        String scope = pattern.group(1) == null ? filter.attribute("scope", "outbound") : pattern.group(1);
        String matches = Step.ask(
                        Accepting.class,
                        "property",
                        scope.toLowerCase(Locale.ROOT),
                        Headers.name(pattern.group(2).trim()),
                        pattern.group(4).trim(),
                        isCaseSensitive(filter))
                .getExpression();
        return Step.simple(matches + (pattern.group(3).equals("!=") ? " == false" : " == true"));
    }

    private static ExpressionDefinition fileName(Element filter) throws NotTranslatable {
        return Step.ask(
                Accepting.class,
                "property",
                "inbound",
                Headers.name("originalFilename"),
                plain(filter.attribute("pattern", "")),
                isCaseSensitive(filter));
    }

    private static boolean isCaseSensitive(Element filter) {
        return !filter.attribute("caseSensitive", "true").equals("false");
    }

    /** A pattern that can stand in an expression. */
    private static String plain(String pattern) throws NotTranslatable {
        if (pattern.matches("(?s).*(['\"}\\\\]|[$#][{\\[]).*")) {
            throw new NotTranslatable("the pattern cannot be said: " + pattern);
        }
        return pattern;
    }

    /** Whether the pattern is found in the text of the payload; it goes to a variable, because it may hold any character. */
    private ExpressionDefinition regex(Element filter) throws NotTranslatable {
        String pattern = filter.attribute("pattern", "");
        if (pattern.contains("${") || pattern.contains("#[")) {
            throw new NotTranslatable("the pattern is computed: " + pattern);
        }
        chain.add(Step.variable(Accepting.PATTERN, Step.constant(flags(filter) + pattern)));
        return Step.ask(Accepting.class, "regex");
    }

    private static String flags(Element filter) throws NotTranslatable {
        String flags = filter.attribute("flags", "").replaceAll("\\s", "");
        StringBuilder letters = new StringBuilder();
        for (String flag : flags.isEmpty() ? new String[0] : flags.split(",", -1)) {
            String letter = FLAGS.get(flag);
            if (letter == null) {
                throw new NotTranslatable("the flag " + flag + " of a pattern");
            }
            letters.append(letter);
        }
        return letters.isEmpty() ? "" : "(?" + letters + ")";
    }

    private ExpressionDefinition several(Element filter, String operator) throws NotTranslatable {
        List<String> variables = new ArrayList<>();
        for (Element one : filter.children()) {
            variables.add("${variable." + variable(of(one), chain) + "} == 'true'");
        }
        return Step.simple(String.join(operator, variables));
    }

    private ExpressionDefinition not(Element filter) throws NotTranslatable {
        if (filter.children().size() != 1) {
            throw new NotTranslatable("a not-filter of more than one");
        }
        return Step.simple("${variable." + variable(of(filter.children().get(0)), chain) + "} != 'true'");
    }

    /** Adds what notes in a variable whether a condition holds; its name. */
    static String variable(ExpressionDefinition condition, Chain chain) {
        String variable = chain.project().next("accepted");
        FilterDefinition holds = new FilterDefinition();
        holds.setExpression(condition);
        holds.addOutput(Step.variable(variable, Step.constant("true")));
        chain.add(Step.variable(variable, Step.constant("false"))).add(holds);
        return variable;
    }

    private ExpressionDefinition custom(Element filter) {
        String type = filter.attribute("class", "");
        String bean = Components.beanName(type);
        chain.conversion().placeholder(new Placeholder(bean, type, Set.of("accept"), Placeholder.Type.BEAN));
        MethodCallExpression call = new MethodCallExpression();
        call.setRef(bean);
        call.setMethod("accept");
        different(filter, "the class " + type + " has to be moved over; a placeholder stands in its place");
        return call;
    }

    /** What is different about a filter is so about the one that it is a part of, too. */
    private void different(Element filter, String difference) {
        chain.different(filter, difference);
        filter.parent().ifPresent(around -> chain.different(around, difference));
    }

    private ExpressionDefinition reference(Element filter) throws NotTranslatable {
        String name = filter.attribute("ref", "");
        Element global = chain.project()
                .global(name)
                .filter(Filters::isFilter)
                .orElseThrow(() -> new NotTranslatable("there is no filter " + name));
        return of(global);
    }

    private ExpressionDefinition xpath(Element filter) throws NotTranslatable {
        String expected = filter.attribute("expectedValue", "true");
        String pattern = new XpathPrefixes(chain.conversion().roots()).path(filter.attribute("pattern", ""), '\'');
        if (OldEvaluators.isPrefixed(pattern)) {
            throw new NotTranslatable("an XPath with namespaces: " + pattern);
        }
        XPathExpression xpath =
                new XPathExpression(expected.equals("true") ? pattern : pattern + " = '" + expected + "'");
        xpath.setResultTypeName("java.lang.Boolean");
        return xpath;
    }
}
