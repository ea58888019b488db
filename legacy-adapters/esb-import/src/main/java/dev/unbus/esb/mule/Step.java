package dev.unbus.esb.mule;

import dev.unbus.esb.dialect.Steps;
import org.apache.camel.model.BeanDefinition;
import org.apache.camel.model.RemoveHeaderDefinition;
import org.apache.camel.model.SetBodyDefinition;
import org.apache.camel.model.SetHeaderDefinition;
import org.apache.camel.model.SetPropertyDefinition;
import org.apache.camel.model.SetVariableDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.model.language.ConstantExpression;
import org.apache.camel.model.language.ExpressionDefinition;
import org.apache.camel.model.language.SimpleExpression;

/** Steps and expressions of Camel in one line. */
public final class Step {

    private static final String CONTENT_TYPE = "Content-Type";

    private Step() {}

    /**
     * Calls a static method of the runtime.
     *
     * @param arguments behind the exchange; text in apostrophes, numbers as they are
     */
    public static BeanDefinition call(Class<?> type, String method, Object... arguments) {
        BeanDefinition bean = new BeanDefinition();
        bean.setBeanType(type.getName());
        bean.setMethod(signature(method, arguments));
        return bean;
    }

    /** The same as an expression or condition; in Simple, because Camel's writer cannot write a method call. */
    public static SimpleExpression ask(Class<?> type, String method, Object... arguments) {
        return simple("${bean:type:" + type.getName() + "?method=" + signature(method, arguments) + "}");
    }

    /** The expression that calls a generated function. */
    public static SimpleExpression function(String name) {
        return simple("${bean:" + Steps.FUNCTIONS + "?method=" + name + "}");
    }

    private static String signature(String method, Object... arguments) {
        StringBuilder call = new StringBuilder(method).append("(*");
        for (Object argument : arguments) {
            call.append(", ");
            if (argument instanceof Number || argument instanceof Boolean) {
                call.append(argument);
            } else {
                call.append('\'')
                        .append(String.valueOf(argument).replace("'", ""))
                        .append('\'');
            }
        }
        return call.append(')').toString();
    }

    /** Sends to an endpoint. */
    public static ToDefinition to(String uri) {
        return new ToDefinition(uri);
    }

    /** Sets the body. */
    public static SetBodyDefinition body(ExpressionDefinition value) {
        return new SetBodyDefinition(value);
    }

    /** Sets a header. */
    public static SetHeaderDefinition header(String name, ExpressionDefinition value) {
        return new SetHeaderDefinition(name, value);
    }

    /** Keeps a value in a property of the exchange. */
    public static SetPropertyDefinition property(String name, ExpressionDefinition value) {
        SetPropertyDefinition step = new SetPropertyDefinition();
        step.setName(name);
        step.setExpression(value);
        return step;
    }

    /** Sets a variable. */
    public static SetVariableDefinition variable(String name, ExpressionDefinition value) {
        SetVariableDefinition step = new SetVariableDefinition();
        step.setName(name);
        step.setExpression(value);
        return step;
    }

    /** Says what media type the body is of. */
    public static SetHeaderDefinition mediaType(String type) {
        return header(CONTENT_TYPE, constant(type));
    }

    /** Says that the body is of no media type. */
    public static RemoveHeaderDefinition noMediaType() {
        return new RemoveHeaderDefinition(CONTENT_TYPE);
    }

    /** A literal. */
    public static ConstantExpression constant(String text) {
        return new ConstantExpression(text);
    }

    /** A text as it stands, which may be empty. */
    public static ExpressionDefinition literal(String text) {
        return text.isEmpty() ? simple("${empty(string)}") : constant(text);
    }

    /** An expression of Camel's Simple language. */
    public static SimpleExpression simple(String text) {
        return new SimpleExpression(text);
    }

    /** The same, as text whatever the value is. */
    public static SimpleExpression text(String simple) {
        SimpleExpression text = simple(simple);
        text.setResultTypeName("java.lang.String");
        return text;
    }
}
