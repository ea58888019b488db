package dev.unbus.esb.runtime.synapse;

import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;

/** What {@code call} does: the flow goes on with the response, or with the request when nothing is to come back. */
public final class Call implements AggregationStrategy {

    @Override
    public Exchange aggregate(Exchange request, Exchange response) {
        if (response.getException() != null) {
            request.setException(response.getException());
            return request;
        }
        return SendAside.isOneWay(request) ? request : new Mediation().aggregate(request, response);
    }
}
