package dev.unbus.esb.runtime.synapse;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * What {@code call} does when it blocks: a SOAP fault that comes back is an error, and the headers stay those of the request, unless
 * {@code BLOCKING_SENDER_PRESERVE_REQ_HEADERS} is false.
 */
public final class BlockingCall implements AggregationStrategy {

    private static final String ERROR = "BLOCKING_SENDER_ERROR";

    @Override
    public Exchange aggregate(Exchange request, Exchange response) {
        Map<String, Object> headers = new HashMap<>(request.getMessage().getHeaders());
        boolean preserve = !"false".equals(request.getProperty("BLOCKING_SENDER_PRESERVE_REQ_HEADERS", String.class));
        boolean oneWay = SendAside.isOneWay(request);
        Exchange called = new Call().aggregate(request, response);
        if (oneWay) {
            return called;
        }
        if (called.getException() == null) {
            called.setException(Fault.error(called));
        }
        called.setProperty(ERROR, String.valueOf(called.getException() != null));
        if (preserve && called.getException() == null) {
            keep(headers, called.getMessage());
        }
        return called;
    }

    /** The format and the status are those of the response. */
    private static void keep(Map<String, Object> headers, Message message) {
        Object type = message.getHeader(Exchange.CONTENT_TYPE);
        Object status = message.getHeader(Exchange.HTTP_RESPONSE_CODE);
        message.setHeaders(headers);
        message.removeHeader(Exchange.CONTENT_TYPE);
        message.removeHeader(Exchange.HTTP_RESPONSE_CODE);
        if (type != null) {
            message.setHeader(Exchange.CONTENT_TYPE, type);
        }
        if (status != null) {
            message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        }
    }
}
