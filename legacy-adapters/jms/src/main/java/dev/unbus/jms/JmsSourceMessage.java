package dev.unbus.jms;

import dev.unbus.delivery.group.Mark;
import dev.unbus.delivery.group.SourceMessage;
import jakarta.jms.JMSException;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.jms.client.ActiveMQMessage;
import org.apache.camel.Exchange;

/** A message of a queue, received by a slot. */
final class JmsSourceMessage implements SourceMessage {

    private static final int RADIX = 36;

    private final GroupJmsEndpoint endpoint;
    private final BrokerSession session;
    private final ClientMessage core;
    private final ActiveMQMessage message;
    private final Mark.Id mark;
    private final int bytes;
    private final long claim;

    JmsSourceMessage(GroupJmsEndpoint endpoint, BrokerSession session, ClientMessage core, long claim)
            throws ActiveMQException {
        this.endpoint = endpoint;
        this.session = session;
        this.core = core;
        this.claim = claim;
        this.mark = new Mark.Id(id(core));
        this.bytes = core.getEncodeSize();
        if (core.isLargeMessage()) {
            // It comes in pieces, which must all be taken before the next message can be.
            core.getBodyBuffer();
        }
        this.message = ActiveMQMessage.createMessage(core, session.core());
        message.doBeforeReceive();
    }

    /**
     * The broker's number of the message in its journal, which stays over redelivery and restart, and the time of sending, which
     * tells it from a message of an earlier journal.
     */
    private static String id(ClientMessage core) {
        return Long.toString(core.getMessageID(), RADIX) + '-' + Long.toString(core.getTimestamp(), RADIX);
    }

    String id() {
        return mark.value();
    }

    long claim() {
        return claim;
    }

    /** Whether its order among others matters. */
    boolean hasMessageGroup() {
        return core.getGroupID() != null;
    }

    void acknowledge() throws ActiveMQException {
        core.acknowledge();
    }

    @Override
    public Mark mark() {
        return mark;
    }

    @Override
    public String place() {
        Object given = core.getUserID();
        return "jms:" + endpoint.channel() + " message " + (given == null ? id() : "ID:" + given);
    }

    @Override
    public int bytes() {
        return bytes;
    }

    @Override
    public boolean redelivered() {
        return core.getDeliveryCount() > 1;
    }

    @Override
    public Exchange exchange() {
        Exchange exchange = endpoint.createExchange();
        try {
            endpoint.messages().received(exchange, message, session.jms());
        } catch (JMSException unreadable) {
            throw new IllegalStateException("a received message cannot be read again", unreadable);
        }
        return exchange;
    }
}
