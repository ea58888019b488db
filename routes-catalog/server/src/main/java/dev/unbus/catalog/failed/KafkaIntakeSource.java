package dev.unbus.catalog.failed;

import dev.unbus.catalog.model.FailureHeaders;
import dev.unbus.catalog.model.PlatformChannels;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Reads the two topics as a consumer group of its own; an offset is committed when the database has the message. */
final class KafkaIntakeSource implements IntakeSource {

    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(2);
    private static final Duration MOMENT = Duration.ofMillis(500);

    private final KafkaConsumer<byte[], byte[]> consumer;

    KafkaIntakeSource(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
        consumer.subscribe(List.of(PlatformChannels.FAILED, PlatformChannels.REPLAYED));
    }

    @Override
    public Batch receive(int most) {
        List<Arrival> arrivals = new ArrayList<>();
        List<Completion> completions = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> one : consumer.poll(MOMENT)) {
            if (one.topic().equals(PlatformChannels.FAILED)) {
                arrivals.add(arrival(one));
            } else {
                completions.add(new Completion(text(one, FailureHeaders.REPLAY), text(one, FailureHeaders.REPLAY_OF)));
            }
        }
        return new Batch(arrivals, completions);
    }

    @Override
    public void acknowledge() {
        consumer.commitSync();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(LONGEST_CLOSE));
    }

    private static Arrival arrival(ConsumerRecord<byte[], byte[]> one) {
        byte[] value = one.value() == null ? new byte[0] : one.value();
        return Arrival.of(
                Broker.KAFKA,
                "kafka:" + one.topic() + " partition " + one.partition() + " offset " + one.offset(),
                one.key(),
                StreamSupport.stream(one.headers().spliterator(), false)
                        .filter(header -> header.value() != null)
                        .map(header -> Header.of(header.key(), header.value()))
                        .toList(),
                Body.of(value, isText(value)));
    }

    private static boolean isText(byte[] value) {
        return new String(value, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0;
    }

    private static String text(ConsumerRecord<byte[], byte[]> one, String name) {
        var header = one.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
