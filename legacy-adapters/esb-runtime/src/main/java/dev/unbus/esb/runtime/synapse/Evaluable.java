package dev.unbus.esb.runtime.synapse;

import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** An expression that was understood. */
@FunctionalInterface
interface Evaluable {

    /** Its value: text, number, boolean, a list of nodes, JSON; null when there is nothing. */
    @Nullable
    Object evaluate(Exchange exchange);
}
