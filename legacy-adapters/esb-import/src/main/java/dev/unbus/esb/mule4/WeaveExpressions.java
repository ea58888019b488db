package dev.unbus.esb.mule4;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Steps;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Expressions;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.MediaTypes;
import dev.unbus.esb.weave.DataWeave;
import dev.unbus.esb.weave.InlineText;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.model.language.ExpressionDefinition;
import org.jspecify.annotations.Nullable;

/** The expressions of Mule 4: DataWeave between {@code #[} and {@code ]}, alone or in a text. */
final class WeaveExpressions implements Expressions {

    private static final Pattern VARIABLE =
            Pattern.compile("vars(?:\\.(\\w+)|\\.['\"]([^'\"]+)['\"]|\\[['\"]([^'\"]+)['\"]])");

    private final Conversion conversion;

    WeaveExpressions(Conversion conversion) {
        this.conversion = conversion;
    }

    @Override
    public ExpressionDefinition value(String text) throws NotTranslatable {
        Template template = Template.of(text);
        if (template.isLiteral()) {
            return Step.literal(text);
        }
        String simple = simple(template);
        if (simple != null) {
            return Step.simple(simple);
        }
        return function("value", DataWeave.expression(weave(text), this::file));
    }

    @Override
    public ExpressionDefinition condition(String text) throws NotTranslatable {
        Template template = Template.of(text);
        String expression = template.isLiteral() ? "#[" + text + "]" : text;
        String simple = DataWeave.simple(expression);
        return simple == null
                ? function("condition", DataWeave.expression(weave(expression), this::file))
                : Step.simple(simple);
    }

    @Override
    public @Nullable String simple(String text) {
        Template template = Template.of(text);
        String simple = simple(template);
        if (simple != null) {
            return simple;
        }
        try {
            String name = conversion.function("text", DataWeave.expression(weave(text), this::file));
            return "${bean:" + Steps.FUNCTIONS + "?method=" + name + "}";
        } catch (NotTranslatable beyond) {
            return null;
        }
    }

    @Override
    public boolean mediaType(String text, Chain chain) throws NotTranslatable {
        String whole = InlineText.whole(text);
        if (whole == null || (whole.startsWith("mel:") && !isPayload(whole.substring("mel:".length())))) {
            chain.add(Step.noMediaType());
            return true;
        } else if (isPayload(whole.replaceFirst("^mel:", ""))) {
            return true; // of the type that it was of
        }
        String variable = variable(whole);
        if (variable != null) {
            chain.add(Step.call(MediaTypes.class, "payload", variable));
            return true;
        }
        Set<String> inputs = DataWeave.inputs(weave(chain.project().settings().text(text)), this::file);
        List<String> typed = inputs.stream()
                .filter(input -> !input.equals("attributes"))
                .sorted()
                .toList();
        chain.add(
                typed.isEmpty()
                        ? Step.noMediaType()
                        : Step.call(MediaTypes.class, "inferred", String.join(",", typed)));
        return true;
    }

    /** Whether an expression is the payload itself. */
    static boolean isPayload(String expression) {
        return expression.strip().matches("(message\\.)?payload");
    }

    /** The variable that an expression is, and no more; null for none. */
    static @Nullable String variable(String expression) {
        Matcher found = VARIABLE.matcher(expression.strip());
        return found.matches()
                ? Stream.of(found.group(1), found.group(2), found.group(3))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** A whole script. */
    ExpressionDefinition script(String script) throws NotTranslatable {
        return function("transform", DataWeave.function(weave(script), 2, this::file));
    }

    private @Nullable String file(String path) {
        return Libraries.text(path, conversion);
    }

    /** Placeholders as DataWeave reads them: as values of the configuration at run time. */
    private static String weave(String text) {
        return text.replaceAll("\\{\\{([\\w.-]+)}}", "\\${$1}");
    }

    private ExpressionDefinition function(String hint, String body) {
        return Step.function(conversion.function(hint, body));
    }

    private static @Nullable String simple(Template template) {
        StringBuilder text = new StringBuilder();
        for (Template.Part part : template.parts()) {
            String simple = part.isExpression() ? constant(part.text()) : escaped(part.text());
            // A comparison is a condition to Simple, and mere text where a value is wanted; null amid a text is a word
            // to Mule.
            boolean amid = part.isExpression() && template.parts().size() > 1;
            if (simple == null || simple.contains("} ") || amid) {
                return null;
            }
            text.append(simple);
        }
        return text.toString();
    }

    /** True and false are words to Simple where a value is wanted. */
    private static @Nullable String constant(String expression) {
        return expression.strip().matches("true|false") ? null : DataWeave.simple("#[" + expression + "]");
    }

    private static @Nullable String escaped(String literal) {
        return literal.contains("${") || literal.contains("$simple{") || literal.contains("\\") ? null : literal;
    }
}
