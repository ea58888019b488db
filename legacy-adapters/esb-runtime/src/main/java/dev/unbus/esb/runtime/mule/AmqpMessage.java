package dev.unbus.esb.runtime.mule;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Messages to and from RabbitMQ, whose media type stands among their properties. */
public final class AmqpMessage {

    private static final String TYPE = "CamelSpringRabbitmqContentType";

    private AmqpMessage() {}

    /** Begins a flow behind a queue: makes text of what is text, and takes the id that the sender gave. */
    public static void received(Exchange exchange) {
        Message message = exchange.getMessage();
        Object type = message.getHeader(TYPE);
        if (type != null) {
            message.setHeader(Exchange.CONTENT_TYPE, type);
        }
        Correlation.received(exchange);
        Received.text(exchange);
    }

    /** Makes the message, whose headers are those that are sent, one for the broker. */
    public static void send(Exchange exchange) {
        Message message = exchange.getMessage();
        Object type = message.removeHeader(Exchange.CONTENT_TYPE);
        if (type != null) {
            message.setHeader(TYPE, type);
        }
        if (message.getBody() == null) {
            message.setBody("");
        }
        Correlation.publish(exchange, Correlation.AMQP);
    }
}
