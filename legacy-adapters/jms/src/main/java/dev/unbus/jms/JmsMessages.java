package dev.unbus.jms;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.StreamMessage;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.component.jms.JmsBinding;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.component.jms.JmsConfiguration;
import org.apache.camel.component.jms.JmsEndpoint;

/** Makes exchanges of JMS messages and the other way round, as the stock scheme does with this module's presets. */
final class JmsMessages {

    private final JmsBinding binding;

    /** @param camelHeaders whether headers that begin with {@code Camel} are properties too */
    JmsMessages(CamelContext context, boolean camelHeaders) {
        JmsConfiguration presets = new JmsConfiguration();
        presets.setAlwaysCopyMessage(true);
        JmsEndpoint likeStock = new JmsEndpoint("jms:queue:any", new JmsComponent(context), "any", false, presets);
        likeStock.setCamelContext(context);
        likeStock.setHeaderFilterStrategy(new TransportHeaders(camelHeaders));
        likeStock.setJmsKeyFormatStrategy(new PropertyNames());
        binding = new NoObjectsBinding(likeStock);
    }

    /** Puts what was received on the exchange; body and headers are read when somebody asks for them. */
    void received(Exchange exchange, Message message, Session session) throws JMSException {
        if (message instanceof BytesMessage bytes) {
            bytes.reset();
        } else if (message instanceof StreamMessage stream) {
            stream.reset();
        }
        exchange.setIn(new ReceivedMessage(exchange, message, session, binding));
    }

    /** A new message of what the exchange holds at this moment. */
    Message outgoing(Exchange exchange, Session session) throws JMSException {
        Message message = binding.makeJmsMessage(exchange, session);
        message.setJMSReplyTo(null);
        return message;
    }
}
