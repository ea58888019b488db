package dev.unbus.esb.runtime.mule;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;

/** Variables by patterns of their names. */
public final class VariableNames {

    private VariableNames() {}

    /** Removes the variables whose names match; an asterisk stands for any text. */
    public static void remove(Exchange exchange, String pattern) {
        Pattern names = Pattern.compile(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
        List.copyOf(exchange.getVariables().keySet()).stream()
                .filter(name -> names.matcher(name).matches())
                .forEach(exchange::removeVariable);
    }
}
