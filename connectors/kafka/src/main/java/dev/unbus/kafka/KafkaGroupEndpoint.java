package dev.unbus.kafka;

import dev.unbus.delivery.DeliverySettings;
import dev.unbus.delivery.group.GroupConsumer;
import dev.unbus.delivery.group.GroupResource;
import dev.unbus.delivery.group.GroupSource;
import dev.unbus.delivery.group.GroupSourceEndpoint;
import dev.unbus.delivery.group.GroupTransaction;
import dev.unbus.delivery.group.SlotId;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.camel.Category;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;

/** Topics that a route takes in, or sends to, group by group. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "unbus-kafka",
        title = "Kafka in groups",
        syntax = "unbus-kafka:topics",
        category = Category.MESSAGING)
public final class KafkaGroupEndpoint extends DefaultEndpoint implements GroupSourceEndpoint, GroupResource {

    private final KafkaClients clients;
    private final KafkaResource brokers;
    private final DeliverySettings.Group groups;

    @UriPath(description = "The topic, or the topics with commas between them; a route sends to one")
    @Metadata(required = true)
    private List<String> topics = List.of();

    @UriParam(label = "consumer", description = "The consumer group; by default the integration")
    private String groupId = "";

    @UriParam(label = "consumer", defaultValue = "1", description = "How many consumers work in parallel")
    private int slots = 1;

    @UriParam(
            label = "consumer",
            defaultValue = "EARLIEST",
            description = "Where a group begins that has no offset yet")
    private OffsetReset autoOffsetReset = OffsetReset.EARLIEST;

    @UriParam(label = "consumer", description = "What keeps the commit record: kafka, jms or database")
    private @Nullable String commitRecord;

    @UriParam(label = "producer", description = "The key of every record; by default the header kafka.KEY")
    private @Nullable String key;

    KafkaGroupEndpoint(
            String uri,
            Component component,
            KafkaClients clients,
            KafkaResource brokers,
            DeliverySettings.Group groups) {
        super(uri, component);
        this.clients = clients;
        this.brokers = brokers;
        this.groups = groups;
    }

    @Override
    public Producer createProducer() {
        if (topics.size() != 1) {
            throw new IllegalArgumentException(getEndpointBaseUri() + ": a route sends to one topic at a time");
        }
        return new KafkaGroupProducer(this, clients, new OutgoingRecords(topics.get(0), key));
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        GroupConsumer consumer = new GroupConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public String resource() {
        return brokers.resource();
    }

    @Override
    public GroupSource source(SlotId slot) {
        return new KafkaGroupSource(
                this,
                () -> clients.groupConsumer(
                        groupId, autoOffsetReset, groups.size(), groups.bytes().asLongValue()),
                new TopicIds(clients));
    }

    @Override
    public GroupTransaction open(SlotId slot, GroupSource source) throws Exception {
        return brokers.open(slot, source);
    }

    @Override
    public OptionalLong backlog() throws InterruptedException {
        return new ConsumerLag(clients.admin(), groupId, autoOffsetReset).in(topics);
    }

    @Override
    public int slots() {
        return slots;
    }

    @Override
    public @Nullable String commitRecord() {
        return commitRecord;
    }

    List<String> topics() {
        return topics;
    }

    /** The topics, with commas between them. */
    public void setTopics(String names) {
        topics = Stream.of(names.split(",")).map(String::strip).toList();
    }

    /** The consumer group. */
    public void setGroupId(String groupId) {
        this.groupId = groupId;
    }

    /** How many consumers work in parallel. */
    public void setSlots(int slots) {
        if (slots < 1) {
            throw new IllegalArgumentException("slots is at least 1");
        }
        this.slots = slots;
    }

    /** Where a group begins that has no offset yet. */
    public void setAutoOffsetReset(String word) {
        this.autoOffsetReset = OffsetReset.of(word);
    }

    /** What keeps the commit record. */
    public void setCommitRecord(String kind) {
        this.commitRecord = kind;
    }

    /** The key of every record that is sent. */
    public void setKey(String key) {
        this.key = key;
    }
}
