package dev.unbus.esb.runtime.synapse;

import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;

/**
 * What a message processor makes of an answer: the message is the answer, or is as it was, to be tried again, when the endpoint did not
 * take it: it is not there, it answers a fault, or a status of an error.
 */
public final class Forwarded implements AggregationStrategy {

    private static final int FIRST_ERROR = 400;

    @Override
    public Exchange aggregate(Exchange message, Exchange answer) {
        if (answer.getException() != null) {
            message.setException(answer.getException());
            return message;
        }
        int status = answer.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, 200, Integer.class);
        boolean retries = !"false".equals(message.getProperty("RETRY_ON_SOAPFAULT", String.class));
        if (status >= FIRST_ERROR || Fault.is(answer)) {
            if (retries) {
                message.setException(new MediatorError(
                        String.valueOf(status), "the endpoint answered a fault or the status " + status));
            }
            return message;
        }
        Replied.of(answer).enter(message);
        message.setProperty(Context.IS_RESPONSE, answer.getProperty(Context.IS_RESPONSE));
        return message;
    }
}
