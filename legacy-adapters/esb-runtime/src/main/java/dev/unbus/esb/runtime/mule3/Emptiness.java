package dev.unbus.esb.runtime.mule3;

import dev.unbus.esb.runtime.mule.MuleErrorException;
import dev.unbus.esb.runtime.mule.Validations;
import dev.unbus.esb.runtime.weave.MelOps;
import org.apache.camel.Exchange;

/** The validation whether a text, a list or a map is empty. */
public final class Emptiness {

    private Emptiness() {}

    /** Fails unless the value is empty, or has something in it when that is {@code wanted} to be false. */
    public static void check(Exchange exchange, boolean wanted) {
        Object text = exchange.removeVariable(Validations.TEXT);
        Object value = exchange.removeVariable(Validations.VALUE);
        boolean empty = value == null || MelOps.isEmpty(value);
        if (empty != wanted) {
            String otherwise = wanted ? "Value is not empty" : "Value is empty";
            throw new MuleErrorException(
                    "VALIDATION", wanted ? "NOT_EMPTY" : "EMPTY", text == null ? otherwise : String.valueOf(text));
        }
    }
}
