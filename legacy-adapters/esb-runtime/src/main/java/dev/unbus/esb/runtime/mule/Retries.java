package dev.unbus.esb.runtime.mule;

import org.apache.camel.Exchange;

/** Counts the attempts of a scope that is tried until it succeeds. */
public final class Retries {

    /** The exchange variable with a number of retries that was computed. */
    public static final String MOST = "MuleRetriesMost";

    private static final String KEY = "MuleRetries.";

    private Retries() {}

    /** Begins the scope {@code id}, with this many attempts behind the first. */
    public static void begin(Exchange exchange, String id, int retries) {
        Kept.keep(exchange, "retries." + id);
        exchange.setProperty(KEY + id, retries + 1);
    }

    /** Begins the scope with as many attempts behind the first as the variable {@link #MOST} says. */
    public static void begin(Exchange exchange, String id) {
        Object most = exchange.removeVariable(MOST);
        try {
            begin(exchange, id, (int) Double.parseDouble(String.valueOf(most).trim()));
        } catch (NumberFormatException malformed) {
            throw new MuleErrorException("MULE", "EXPRESSION", "not a number of retries: " + most, malformed);
        }
    }

    /** Whether another attempt is to be made. */
    public static boolean more(Exchange exchange, String id) {
        return exchange.getProperty(KEY + id, 0, Integer.class) > 0;
    }

    /** Ends the scope. */
    public static void succeeded(Exchange exchange, String id) {
        exchange.setProperty(KEY + id, 0);
    }

    /** Has the message as it was for the next attempt; fails with {@code RETRY_EXHAUSTED} when there is none. */
    public static void failed(Exchange exchange, String id) {
        int left = exchange.getProperty(KEY + id, 0, Integer.class) - 1;
        exchange.setProperty(KEY + id, left);
        Kept.again(exchange, "retries." + id);
        if (left <= 0) {
            Exception error = MuleErrors.current(exchange);
            throw new MuleErrorException(
                    "MULE",
                    "RETRY_EXHAUSTED",
                    "'until-successful' retries exhausted. Last exception message was: " + error.getMessage(),
                    error);
        }
    }
}
