package dev.unbus.esb.runtime.mule;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;

/** Variables by patterns of their names, and by names that are computed. */
public final class VariableNames {

    /** The exchange variable with a name that was computed. */
    public static final String NAME = "MuleVariableName";

    /** The exchange variable with the value for the variable of that name. */
    public static final String VALUE = "MuleVariableValue";

    private VariableNames() {}

    /**
     * Sets the variable whose name was computed.
     *
     * @param type its media type; empty for that of the payload, {@code -} for none
     */
    public static void set(Exchange exchange, String type) {
        String name = name(exchange);
        exchange.setVariable(name, exchange.removeVariable(VALUE));
        if (!type.equals("-")) {
            MediaTypes.variable(exchange, name, type);
        }
    }

    /** Removes the variables that a computed name, or pattern, is that of. */
    public static void remove(Exchange exchange) {
        remove(exchange, name(exchange));
    }

    private static String name(Exchange exchange) {
        Object name = exchange.removeVariable(NAME);
        if (name == null || String.valueOf(name).isEmpty()) {
            throw new MuleErrorException("MULE", "EXPRESSION", "the name of a variable is empty");
        }
        return String.valueOf(name);
    }

    /** Removes the variables whose names match; an asterisk stands for any text. */
    public static void remove(Exchange exchange, String pattern) {
        Pattern names = Pattern.compile(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
        List.copyOf(exchange.getVariables().keySet()).stream()
                .filter(name -> names.matcher(name).matches())
                .forEach(exchange::removeVariable);
    }
}
