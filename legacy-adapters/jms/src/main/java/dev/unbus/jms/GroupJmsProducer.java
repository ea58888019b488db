package dev.unbus.jms;

import dev.unbus.delivery.group.GroupMember;
import jakarta.jms.Message;
import org.apache.camel.Exchange;
import org.apache.camel.component.jms.JmsConstants;
import org.apache.camel.support.DefaultProducer;

/** Sends in the transaction of the message's group, or in one of its own where there is no group. */
final class GroupJmsProducer extends DefaultProducer {

    private final GroupJmsEndpoint endpoint;

    GroupJmsProducer(GroupJmsEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    public void process(Exchange exchange) throws Exception { // as Camel declares it
        Object other = exchange.getMessage().getHeader(JmsConstants.JMS_DESTINATION_NAME);
        send(exchange, other == null ? endpoint.channel() : endpoint.channel().named(other.toString()));
        if (other != null) {
            // As with the stock scheme it is for one send; one that is tried again has to find it, though.
            exchange.getMessage().removeHeader(JmsConstants.JMS_DESTINATION_NAME);
        }
    }

    private void send(Exchange exchange, JmsChannel channel) throws Exception { // as the group declares it
        GroupMember member = GroupMember.of(exchange);
        if (member == null) {
            endpoint.broker().sendAlone(channel, session -> endpoint.messages().outgoing(exchange, session));
            return;
        }
        JmsTransaction transaction = (JmsTransaction) member.join(endpoint);
        Message message =
                endpoint.messages().outgoing(exchange, transaction.session().jms());
        member.whenDone(() -> transaction.send(channel, message));
    }
}
