package dev.unbus.cli.rollout;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Places orders at a steady rate and counts, as a reader of committed data, the shipments that come of them. */
final class OrderStream implements AutoCloseable {

    private static final int FIRST_ORDER = 900_000;
    private static final String ORDER =
            """
            {"orderId":"%1$s","customerId":"17850","country":"United Kingdom","placedAt":"2010-12-01T08:26:00Z",\
            "currency":"GBP","total":15.30,"lines":[{"sku":"85123A","description":"HOLDER","quantity":6,"unitPrice":2.55}]}""";

    private final int perSecond;
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final Thread sender = new Thread(this::place, "order-sender");
    private final Thread reader = new Thread(this::read, "shipment-reader");
    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger shipments = new AtomicInteger();
    private final Set<String> shipped = ConcurrentHashMap.newKeySet();

    OrderStream(String kafka, int perSecond) {
        this.perSecond = perSecond;
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka), new StringSerializer(), new StringSerializer());
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "handover-test",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new StringDeserializer());
    }

    void begin() {
        reader.start();
        sender.start();
    }

    /** Places no more; returns how many were placed. */
    int end() throws InterruptedException {
        enough.set(true);
        sender.join();
        return sent.get();
    }

    /** Those that were seen, however often. */
    int shipments() {
        return shipments.get();
    }

    /** The orders of which a shipment was seen. */
    int distinctShipments() {
        return shipped.size();
    }

    private void place() {
        long begun = System.nanoTime();
        for (int number = 0; !enough.get(); number++) {
            String id = Integer.toString(FIRST_ORDER + number);
            Future<?> unused = producer.send(new ProducerRecord<>("orders.placed", id, ORDER.formatted(id)));
            sent.incrementAndGet();
            LockSupport.parkNanos(begun + number * TimeUnit.SECONDS.toNanos(1) / perSecond - System.nanoTime());
        }
        producer.close();
    }

    private void read() {
        consumer.subscribe(List.of("orders.shipped"));
        while (!over.get()) {
            for (ConsumerRecord<String, String> shipment : consumer.poll(Duration.ofMillis(200))) {
                shipments.incrementAndGet();
                shipped.add(shipment.key());
            }
        }
        consumer.close();
    }

    @Override
    public void close() {
        enough.set(true);
        over.set(true);
    }
}
