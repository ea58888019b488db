package dev.unbus.esb.synapse;

import dev.unbus.esb.runtime.synapse.SynapseExpression;
import dev.unbus.esb.source.Element;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A template of the language {@code synapse-payload} with the arguments that its text names. */
final class Template {

    private static final int FIRST_OF_OURS = 101;
    private static final Pattern INLINE = Pattern.compile("\\$\\{((?:[^{}'\"]|'[^']*'|\"[^\"]*\")+)}");

    private final Element element;
    private final Flow flow;
    private final StringBuilder declared = new StringBuilder();
    private final Map<String, String> namespaces = new TreeMap<>();
    private int next = FIRST_OF_OURS;

    Template(Element element, Flow flow) {
        this.element = element;
        this.flow = flow;
    }

    /** What stands in the text for the value of an expression. */
    String place(String expression) {
        return place(expression, element);
    }

    /** The same for an expression that stands in an element further in, with prefixes of its own. */
    String place(String expression, Element holder) {
        int number = next++;
        declare("expression " + number, new Expressions(holder, flow).text(expression), holder);
        return "$" + number;
    }

    /** A text that stands for itself, whatever it looks like. */
    String literal(String text) {
        if (!text.contains("$")) {
            return text;
        }
        int number = next++;
        declared.append(Model.declare("text " + number, text));
        return "$" + number;
    }

    /** The text with each <code>${…}</code> checked. */
    String inline(String text) {
        check(text);
        return text;
    }

    void check(String text) {
        Matcher inline = INLINE.matcher(text);
        while (inline.find()) {
            try {
                SynapseExpression.check(inline.group(), element.namespaces());
            } catch (IllegalArgumentException unreadable) {
                throw new Unconvertible(String.valueOf(unreadable.getMessage()));
            }
        }
    }

    /** An argument that the text names by its number. */
    void argument(int number, Element argument) {
        Optional<String> expression = argument.attribute("expression");
        if (expression.isPresent()) {
            String text = expression.get();
            boolean json =
                    argument.attribute("evaluator", "").toLowerCase(Locale.ROOT).equals("json");
            boolean path = json
                    && !text.startsWith("json-eval")
                    && !text.startsWith("$ctx:")
                    && !text.startsWith("${")
                    && !text.startsWith("$func:")
                    && !text.startsWith("$trp:");
            String whole = new Expressions(argument, flow).text(path ? "json-eval(" + text + ")" : text);
            declare("expression " + number, whole, argument);
        } else {
            String value = argument.attribute(
                    "value",
                    argument.children().isEmpty()
                            ? argument.text()
                            : Model.xml(argument.children().get(0)));
            declared.append(Model.declare("text " + number, value));
        }
    }

    private void declare(String what, String value, Element holder) {
        declared.append(Model.declare(what, value));
        Model.used(holder, value).forEach((prefix, uri) -> {
            String before = namespaces.put(prefix, uri);
            if (before != null && !before.equals(uri)) {
                throw new Unconvertible("the prefix " + prefix + " stands for two namespaces");
            }
        });
    }

    /** The whole source. */
    String source(String media, String text) {
        return Model.declare("media", media) + Model.declared(namespaces) + declared + text;
    }
}
