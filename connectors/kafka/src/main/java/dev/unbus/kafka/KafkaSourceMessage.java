package dev.unbus.kafka;

import dev.unbus.delivery.group.Mark;
import dev.unbus.delivery.group.Position;
import dev.unbus.delivery.group.SourceMessage;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** One record of a partition that is held, with the headers that Camel's own Kafka component gives. */
record KafkaSourceMessage(ConsumerRecord<byte[], byte[]> received, HeldPartition partition, Endpoint endpoint)
        implements SourceMessage {

    /** Roughly what a record takes besides its key and value. */
    private static final int OVERHEAD_BYTES = 200;

    private static final char REPLACEMENT = '\uFFFD';

    @Override
    public Mark mark() {
        return new Mark.Place(partition.name(), Position.at(next()));
    }

    /** The offset after this one. */
    long next() {
        return received.offset() + 1;
    }

    @Override
    public String place() {
        return "kafka:" + received.topic() + " partition " + received.partition() + " offset " + received.offset();
    }

    @Override
    public int bytes() {
        return Math.max(0, received.serializedKeySize()) + Math.max(0, received.serializedValueSize()) + OVERHEAD_BYTES;
    }

    @Override
    public boolean redelivered() {
        return false;
    }

    @Override
    public Exchange exchange() {
        Exchange exchange = endpoint.createExchange();
        Message message = exchange.getMessage();
        for (Header header : received.headers()) {
            if (header.value() != null && !OutgoingRecords.isInternal(header.key())) {
                message.setHeader(header.key(), text(header.value()));
            }
        }
        message.setHeader(KafkaConstants.TOPIC, received.topic());
        message.setHeader(KafkaConstants.PARTITION, received.partition());
        message.setHeader(KafkaConstants.OFFSET, received.offset());
        message.setHeader(KafkaConstants.TIMESTAMP, received.timestamp());
        message.setHeader(KafkaConstants.HEADERS, received.headers());
        message.setHeader(Exchange.MESSAGE_TIMESTAMP, received.timestamp());
        if (received.key() != null) {
            message.setHeader(KafkaConstants.KEY, text(received.key()));
        }
        message.setBody(received.value());
        return exchange;
    }

    /** As text; bytes that are no text stay as they are, so that they can be handed on unchanged. */
    private static Object text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : bytes;
    }
}
