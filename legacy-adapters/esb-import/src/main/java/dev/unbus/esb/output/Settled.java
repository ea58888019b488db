package dev.unbus.esb.output;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.camel.builder.ExpressionClause;
import org.apache.camel.model.language.ConstantExpression;
import org.apache.camel.model.language.ExpressionDefinition;
import org.apache.camel.model.language.LanguageExpression;
import org.apache.camel.model.language.MethodCallExpression;
import org.apache.camel.model.language.SimpleExpression;
import org.apache.camel.model.language.TokenizerExpression;
import org.jspecify.annotations.Nullable;

/**
 * Has every expression in a model be one that Camel's YAML writer writes: what the fluent builders leave open is put in its place, and a
 * method call or an empty constant, for which the writer of 4.14 writes no valid YAML, becomes the same in Simple.
 */
final class Settled {

    private static final String MODEL = "org.apache.camel.model.";

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Settled() {}

    static void expressionsOf(Object model) {
        new Settled().visit(model);
    }

    private void visit(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            many.forEach(this::visit);
        } else if (value != null && value.getClass().getName().startsWith(MODEL) && seen.add(value)) {
            for (Class<?> type = value.getClass();
                    type != null && type.getName().startsWith(MODEL);
                    type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())
                            && !List.of("parent", "route").contains(field.getName())) {
                        visit(value, field);
                    }
                }
            }
        }
    }

    private void visit(Object owner, Field field) {
        if (field.getType().isPrimitive() || field.getType() == String.class) {
            return;
        }
        try {
            field.setAccessible(true);
            Object value = field.get(owner);
            Object settled = settled(value);
            if (settled != value) {
                field.set(owner, settled);
            }
            visit(settled);
        } catch (IllegalAccessException sealed) {
            throw new IllegalStateException("Camel's model is open to reflection", sealed);
        }
    }

    private static @Nullable Object settled(@Nullable Object value) {
        Object plain = value instanceof ExpressionDefinition definition ? unwrapped(definition) : value;
        if (plain instanceof LanguageExpression language) {
            return YamlMends.named(language);
        }
        if (plain instanceof TokenizerExpression tokenizer) {
            return Tokens.packed(tokenizer);
        }
        if (plain instanceof ConstantExpression constant
                && constant.getExpression().isEmpty()) {
            return new SimpleExpression("${empty(string)}");
        }
        return plain instanceof MethodCallExpression call ? simple(call) : plain;
    }

    /** The expression of a language that stands behind what a fluent builder left. */
    private static ExpressionDefinition unwrapped(ExpressionDefinition definition) {
        ExpressionDefinition inner = definition.getExpressionType();
        if (inner == null) {
            inner = inner(definition.getExpressionValue());
        }
        if (inner == null) {
            inner = inner(definition.getPredicate());
        }
        return inner == null || inner == definition ? definition : unwrapped(inner);
    }

    private static @Nullable ExpressionDefinition inner(@Nullable Object value) {
        if (value instanceof ExpressionClause<?> clause) {
            return inner(clause.getExpressionType() != null ? clause.getExpressionType() : clause.getExpressionValue());
        }
        return value instanceof ExpressionDefinition definition ? definition : null;
    }

    private static SimpleExpression simple(MethodCallExpression call) {
        String bean = call.getRef() != null ? call.getRef() : "type:" + call.getBeanTypeName();
        String method = call.getMethod() == null ? "" : "?method=" + call.getMethod();
        return new SimpleExpression("${bean:" + bean + method + "}");
    }
}
