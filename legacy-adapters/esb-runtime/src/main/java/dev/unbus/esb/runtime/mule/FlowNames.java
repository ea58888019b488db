package dev.unbus.esb.runtime.mule;

import org.apache.camel.Exchange;

/** References to flows whose name is computed. */
public final class FlowNames {

    /** The exchange variable with the name. */
    public static final String NAME = "MuleFlowName";

    private FlowNames() {}

    /** Has the variable hold the name in letters that a condition may hold. */
    public static void plain(Exchange exchange) {
        exchange.setVariable(NAME, plain(String.valueOf(exchange.getVariable(NAME))));
    }

    /** The name with hyphens for all but letters, digits and the like. */
    public static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9_.-]", "-");
    }

    /** Fails because no flow has the name. */
    @SuppressWarnings("DoNotCallSuggester")
    public static void unknown(Exchange exchange) {
        throw new MuleErrorException("MULE", "UNKNOWN", "there is no flow " + exchange.removeVariable(NAME));
    }
}
