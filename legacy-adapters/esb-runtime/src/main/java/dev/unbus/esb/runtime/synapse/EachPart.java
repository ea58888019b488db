package dev.unbus.esb.runtime.synapse;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** The parts of a {@code foreach} as its sequence left them, for the language {@code synapse-enrich} to put back. */
public final class EachPart implements AggregationStrategy {

    static final String PARTS = "SynapseParts";

    @Override
    public Exchange aggregate(@Nullable Exchange before, Exchange after) {
        return aggregate(before, after, after);
    }

    @Override
    public Exchange aggregate(@Nullable Exchange before, Exchange after, Exchange input) {
        List<Object> parts = new ArrayList<>(before == null ? List.of() : parts(before));
        parts.add(Payload.text(after));
        after.setMessage(input.getMessage().copy());
        after.setProperty(PARTS, parts);
        after.setRouteStop(false);
        return after;
    }

    static List<?> parts(Exchange exchange) {
        return exchange.getProperty(PARTS) instanceof List<?> parts ? parts : List.of();
    }
}
