package dev.unbus.jms;

import jakarta.jms.Message;
import jakarta.jms.Session;
import org.apache.camel.Exchange;
import org.apache.camel.component.jms.JmsBinding;
import org.apache.camel.component.jms.JmsMessage;
import org.apache.camel.support.DefaultMessage;

/**
 * A message of a queue, read when somebody first asks for its body or headers. Its copies, of which Camel makes one for every
 * message, take over what was read; copies of Camel's own class would read each header again.
 */
final class ReceivedMessage extends JmsMessage {

    ReceivedMessage(Exchange exchange, Message message, Session session, JmsBinding binding) {
        super(exchange, message, session, binding);
    }

    @Override
    public DefaultMessage copy() {
        DefaultMessage copy = new DefaultMessage(getCamelContext());
        copy.copyFrom(this);
        return copy;
    }
}
