package dev.unbus.jms;

import jakarta.jms.InvalidDestinationException;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQExceptionType;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.jms.client.ActiveMQDestination;

/** A queue or a topic by its name. The broker is asked for it: it drops, without a word, what is sent to an unknown one. */
record JmsChannel(boolean topic, String name) {

    private static final String QUEUE = "queue:";
    private static final String TOPIC = "topic:";

    /** Reads {@code queue:NAME}, {@code topic:NAME} or {@code NAME}, which is a queue. */
    static JmsChannel parse(String text) {
        boolean topic = text.startsWith(TOPIC);
        String name = topic || text.startsWith(QUEUE) ? text.substring(QUEUE.length()) : text;
        if (name.isBlank()) {
            throw new IllegalArgumentException("unbus-jms: names no queue or topic, such as unbus-jms:queue:orders");
        }
        return new JmsChannel(topic, name);
    }

    JmsChannel named(String other) {
        return new JmsChannel(topic, other);
    }

    ActiveMQDestination destination() {
        return topic ? ActiveMQDestination.createTopic(name) : ActiveMQDestination.createQueue(name);
    }

    /** The queue that holds the messages of a durable subscription which several consumers share. */
    SimpleString subscriptionQueue(String subscription) {
        return ActiveMQDestination.createQueueNameForSubscription(true, null, subscription);
    }

    /** Creates the channel where the broker lets clients do so. */
    void ensure(ClientSession session) throws ActiveMQException, InvalidDestinationException {
        if (topic) {
            ensureTopic(session);
        } else {
            ensureQueue(session);
        }
    }

    /** Fails when the broker has removed the channel: what was sent to it since is gone when it is committed. */
    void verify(ClientSession session) throws ActiveMQException, InvalidDestinationException {
        SimpleString address = SimpleString.of(name);
        boolean there = topic
                ? session.addressQuery(address).isExists()
                : session.queueQuery(address).isExists();
        if (!there) {
            throw unknown();
        }
    }

    private void ensureQueue(ClientSession session) throws ActiveMQException, InvalidDestinationException {
        ClientSession.QueueQuery queue = session.queueQuery(SimpleString.of(name));
        if (queue.isExists()) {
            return;
        }
        if (!queue.isAutoCreateQueues()) {
            throw unknown();
        }
        create(session, QueueConfiguration.of(name).setRoutingType(RoutingType.ANYCAST));
    }

    private void ensureTopic(ClientSession session) throws ActiveMQException, InvalidDestinationException {
        SimpleString address = SimpleString.of(name);
        ClientSession.AddressQuery found = session.addressQuery(address);
        if (found.isExists()) {
            return;
        }
        if (!found.isAutoCreateAddresses()) {
            throw unknown();
        }
        try {
            session.createAddress(address, RoutingType.MULTICAST, false);
        } catch (ActiveMQException raced) {
            rethrowUnless(ActiveMQExceptionType.ADDRESS_EXISTS, raced);
        }
    }

    /** Not as a queue that the broker removes by itself when it is empty and nobody listens. */
    static void create(ClientSession session, QueueConfiguration queue) throws ActiveMQException {
        try {
            session.createQueue(queue.setDurable(true).setAutoCreated(false).setAutoDelete(false));
        } catch (ActiveMQException raced) {
            rethrowUnless(ActiveMQExceptionType.QUEUE_EXISTS, raced);
        }
    }

    private static void rethrowUnless(ActiveMQExceptionType harmless, ActiveMQException thrown)
            throws ActiveMQException {
        if (thrown.getType() != harmless) {
            throw thrown;
        }
    }

    private InvalidDestinationException unknown() {
        return new InvalidDestinationException(this + " does not exist, and the broker does not let clients create it");
    }

    @Override
    public String toString() {
        return (topic ? TOPIC : QUEUE) + name;
    }
}
