package dev.unbus.esb.runtime.synapse;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;

/** What {@code send} does: the response waits for the out sequence, and the flow goes on with the request. */
public final class SendAside implements AggregationStrategy {

    @Override
    public Exchange aggregate(Exchange request, Exchange response) {
        if (response.getException() != null) {
            request.setException(response.getException());
            return request;
        }
        List<Object> all = new ArrayList<>(Mediation.waiting(request));
        if (Mediation.isResponse(response) && !isOneWay(request)) {
            all.add(Replied.of(response));
            request.setProperty(Context.RESPONSES, all);
        }
        return request;
    }

    /** Whether nothing is to come back of a message. */
    static boolean isOneWay(Exchange request) {
        return "true".equals(request.getProperty("OUT_ONLY", String.class));
    }
}
