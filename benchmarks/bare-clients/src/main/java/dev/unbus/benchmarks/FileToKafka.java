package dev.unbus.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jspecify.annotations.Nullable;

/** Rows of a delimited file to a topic, a Kafka transaction a group. Arguments: file, bootstrap servers, topic. */
public final class FileToKafka {

    private FileToKafka() {}

    /** Ends when the file has been read. */
    public static void main(String[] arguments) throws IOException {
        try (BufferedReader rows = Files.newBufferedReader(Path.of(arguments[0]), StandardCharsets.UTF_8);
                KafkaProducer<byte[], byte[]> producer = Clients.producer(arguments[1], "bare-" + arguments[2])) {
            String row = rows.readLine();
            while (row != null) {
                row = sendOneGroup(row, rows, producer, arguments[2]);
            }
        }
    }

    private static @Nullable String sendOneGroup(
            String first, BufferedReader rows, KafkaProducer<byte[], byte[]> producer, String topic)
            throws IOException {
        producer.beginTransaction();
        var group = new Group();
        String row = first;
        while (row != null && !group.isFull()) {
            Clients.send(producer, topic, NumberedText.parse(row));
            group.add();
            row = rows.readLine();
        }
        producer.commitTransaction();
        return row;
    }
}
