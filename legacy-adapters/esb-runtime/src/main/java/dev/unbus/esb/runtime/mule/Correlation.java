package dev.unbus.esb.runtime.mule;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** What ties messages together: an id that comes or begins with a message, stays with its copies and goes out again. */
public final class Correlation {

    /** The exchange variable with an id to send in place of the message's own; empty for none. */
    public static final String SENT = "MuleSentCorrelation";

    private static final String ID = "MuleCorrelationId";
    private static final String HTTP = "X-Correlation-ID";
    static final String AMQP = "CamelSpringRabbitmqCorrelationId";

    private static final String JMS = "JMSCorrelationID";

    private Correlation() {}

    /** The id of the message, the same for all that it becomes. */
    public static String id(Exchange exchange) {
        String known = exchange.getProperty(ID, String.class);
        if (known == null) {
            known = exchange.getProperty(Exchange.CORRELATION_ID, exchange.getExchangeId(), String.class);
            exchange.setProperty(ID, known);
        }
        return known;
    }

    /** Takes the id that a client or a sender gave. */
    public static void received(Exchange exchange) {
        for (String header : new String[] {HTTP, "MULE_CORRELATION_ID", JMS, AMQP}) {
            String given = exchange.getMessage().getHeader(header, String.class);
            if (given != null && !given.isEmpty()) {
                exchange.setProperty(ID, given);
                return;
            }
        }
    }

    /** Sends the id with a request over HTTP, unless the flow gives that header itself. */
    static void request(Exchange exchange) {
        send(exchange, HTTP);
    }

    /** Sends the id with a message to a broker by JMS, unless the flow gives it itself. */
    public static void publish(Exchange exchange) {
        send(exchange, JMS);
    }

    /** Sends the id in a header of another protocol. */
    static void publish(Exchange exchange, String header) {
        send(exchange, header);
    }

    private static void send(Exchange exchange, String header) {
        @Nullable Object other = exchange.removeVariable(SENT);
        String id = other == null ? id(exchange) : String.valueOf(other);
        Message message = exchange.getMessage();
        if (!id.isEmpty() && message.getHeader(header) == null) {
            message.setHeader(header, id);
        }
    }
}
