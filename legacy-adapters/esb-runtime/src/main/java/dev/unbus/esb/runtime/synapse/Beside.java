package dev.unbus.esb.runtime.synapse;

import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;

/** A sequence that runs on a message of its own: the flow goes on with its message, unless the sequence ended; answers are kept. */
public final class Beside implements AggregationStrategy {

    @Override
    public Exchange aggregate(Exchange flow, Exchange beside) {
        if (beside.getException() != null) {
            flow.setException(beside.getException());
            return flow;
        }
        if (flow.getProperty(Context.ANSWER) == null) {
            flow.setProperty(Context.ANSWER, beside.getProperty(Context.ANSWER));
        }
        flow.setProperty(Context.RESPONSES, beside.getProperty(Context.RESPONSES));
        flow.setRouteStop(beside.isRouteStop());
        return flow;
    }
}
