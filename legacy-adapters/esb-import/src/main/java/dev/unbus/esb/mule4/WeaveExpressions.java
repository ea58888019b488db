package dev.unbus.esb.mule4;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Steps;
import dev.unbus.esb.mule.Expressions;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.weave.DataWeave;
import dev.unbus.esb.weave.NotTranslatable;
import org.apache.camel.model.language.ExpressionDefinition;
import org.jspecify.annotations.Nullable;

/** The expressions of Mule 4: DataWeave between {@code #[} and {@code ]}, alone or in a text. */
final class WeaveExpressions implements Expressions {

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
            String simple = part.isExpression() ? DataWeave.simple("#[" + part.text() + "]") : escaped(part.text());
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

    private static @Nullable String escaped(String literal) {
        return literal.contains("${") || literal.contains("$simple{") || literal.contains("\\") ? null : literal;
    }
}
