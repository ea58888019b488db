package dev.unbus.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.kafka.clients.producer.KafkaProducer;

/** Rows of a delimited file to a topic, a Kafka transaction a group. Arguments: file, bootstrap servers, topic. */
public final class FileToKafka {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setDelimiter(';').get();

    private FileToKafka() {}

    /** Ends when the file has been read. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        try (CSVParser rows = FORMAT.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8));
                KafkaProducer<byte[], byte[]> producer = Clients.producer(arguments[1], "bare-" + arguments[2])) {
            Iterator<CSVRecord> next = rows.iterator();
            while (next.hasNext()) {
                sendOneGroup(next, producer, arguments[2]);
            }
        }
    }

    private static void sendOneGroup(Iterator<CSVRecord> rows, KafkaProducer<byte[], byte[]> producer, String topic) {
        producer.beginTransaction();
        var group = new Group();
        while (!group.isFull() && rows.hasNext()) {
            String row = String.join(";", rows.next());
            Clients.send(producer, topic, NumberedText.parse(row));
            group.add();
        }
        producer.commitTransaction();
    }
}
