package dev.unbus.jms;

import dev.unbus.delivery.group.GroupConsumer;
import dev.unbus.delivery.group.GroupResource;
import dev.unbus.delivery.group.GroupSource;
import dev.unbus.delivery.group.GroupSourceEndpoint;
import dev.unbus.delivery.group.GroupTransaction;
import dev.unbus.delivery.group.SlotId;
import jakarta.jms.JMSException;
import java.util.OptionalLong;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;

/** A queue or topic at either end of a group-committing route. */
final class GroupJmsEndpoint extends DefaultEndpoint implements GroupSourceEndpoint, GroupResource {

    private final JmsBroker broker;
    private final JmsChannel channel;
    private final JmsMessages messages;
    private final String resource;
    private int slots = 1;
    private @Nullable String commitRecord;
    private @Nullable String subscription;
    private @Nullable String selector;

    GroupJmsEndpoint(String uri, Component component, JmsBroker broker, JmsChannel channel, JmsMessages messages) {
        super(uri, component);
        this.broker = broker;
        this.channel = channel;
        this.messages = messages;
        this.resource = broker.resource();
    }

    JmsBroker broker() {
        return broker;
    }

    JmsChannel channel() {
        return channel;
    }

    JmsMessages messages() {
        return messages;
    }

    @Override
    public String resource() {
        return resource;
    }

    @Override
    public OptionalLong backlog() throws JMSException, ActiveMQException {
        return broker.count(queue());
    }

    /** Where its messages stand: the queue, or the one of the subscription to the topic. */
    SimpleString queue() {
        return subscription == null ? SimpleString.of(channel.name()) : channel.subscriptionQueue(subscription);
    }

    @Override
    public int slots() {
        return slots;
    }

    /** How many sessions take messages in parallel; with more than one, order is kept per {@code JMSXGroupID}. */
    public void setSlots(int slots) {
        if (slots < 1) {
            throw new IllegalArgumentException("slots is " + slots + ", it has to be at least 1");
        }
        this.slots = slots;
    }

    @Override
    public @Nullable String commitRecord() {
        return commitRecord;
    }

    /** The kind of resource that keeps the commit record. */
    public void setCommitRecord(@Nullable String commitRecord) {
        this.commitRecord = commitRecord;
    }

    @Nullable
    String subscription() {
        return subscription;
    }

    /** The name of the durable subscription that all slots, of all processes, share. */
    public void setSubscription(@Nullable String subscription) {
        this.subscription = subscription;
    }

    @Nullable
    String selector() {
        return selector;
    }

    /** Which messages are taken, in the words of Jakarta Messaging; the others stay for other consumers. */
    public void setSelector(@Nullable String selector) {
        this.selector = selector;
    }

    @Override
    public GroupSource source(SlotId slot) {
        return new JmsSource(this);
    }

    @Override
    public GroupTransaction open(SlotId slot, GroupSource source) throws Exception {
        return source instanceof JmsSource shared && shared.resource().equals(resource)
                ? new JmsTransaction(shared, broker)
                : new JmsTransaction(broker, slot);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        if (channel.topic() && subscription == null) {
            throw new IllegalArgumentException("from " + getEndpointUri()
                    + ": a topic loses what nobody listens to; name a durable subscription with ?subscription=");
        }
        Consumer consumer = new GroupConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public Producer createProducer() {
        return new GroupJmsProducer(this);
    }
}
