package dev.unbus.kafka;

import dev.unbus.delivery.group.GroupMember;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends with the group that the exchange belongs to; outside any group it waits for the brokers' acknowledgement. */
final class KafkaGroupProducer extends DefaultProducer {

    private final KafkaGroupEndpoint endpoint;
    private final KafkaClients clients;
    private final OutgoingRecords records;
    private final TopicLimits limits;

    KafkaGroupProducer(KafkaGroupEndpoint endpoint, KafkaClients clients, OutgoingRecords records) {
        super(endpoint);
        this.endpoint = endpoint;
        this.clients = clients;
        this.records = records;
        this.limits = new TopicLimits(clients);
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        ProducerRecord<byte[], byte[]> record = records.of(exchange.getMessage());
        limits.check(record);
        GroupMember member = GroupMember.of(exchange);
        if (member == null) {
            clients.send(record);
        } else {
            KafkaGroupTransaction transaction = (KafkaGroupTransaction) member.join(endpoint);
            member.whenDone(() -> transaction.send(record));
        }
        records.done(exchange.getMessage());
    }
}
