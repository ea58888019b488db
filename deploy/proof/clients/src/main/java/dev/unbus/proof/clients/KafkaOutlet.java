package dev.unbus.proof.clients;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** An idempotent producer that tries again for as long as the process lives. */
final class KafkaOutlet implements Outlet {

    private static final int MOST = 500;

    private final String topic;
    private final KafkaProducer<String, String> producer;

    KafkaOutlet(String servers, String topic) {
        this.topic = topic;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        Integer.MAX_VALUE,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        Long.MAX_VALUE,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        5_000,
                        ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        500L,
                        ProducerConfig.LINGER_MS_CONFIG,
                        1),
                new StringSerializer(),
                new StringSerializer());
    }

    @Override
    public int mostAtOnce() {
        return MOST;
    }

    @Override
    public void send(List<Message> messages) throws Exception {
        List<Future<?>> sends = new ArrayList<>();
        for (Message message : messages) {
            sends.add(producer.send(new ProducerRecord<>(topic, message.key(), message.text())));
        }
        for (Future<?> send : sends) {
            send.get();
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
