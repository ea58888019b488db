package dev.unbus.proof.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.testkit.EmbeddedBrokers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutletTest {

    private static final Map<String, String> BROKERS = new EmbeddedBrokers().start();

    @TempDir
    Path folder;

    @Test
    void sendsABatchOnceAlthoughItIsSentAgain() throws Exception {
        String url = BROKERS.get("quarkus.artemis.url");
        try (JmsOutlet first = new JmsOutlet(url, "sent.twice");
                JmsOutlet second = new JmsOutlet(url, "sent.twice")) {
            first.send(messages(1, 10));
            second.send(messages(1, 10));
            second.send(messages(11, 12));
        }

        JmsInlet inlet = new JmsInlet(url, "sent.twice");

        assertThat(numbers(inlet, 12)).isEqualTo(upTo(12));
        assertThat(inlet.receive()).isEmpty();
    }

    @Test
    void readsWhatItSentToATopic() throws Exception {
        String servers = BROKERS.get("kafka.bootstrap.servers");
        try (KafkaOutlet outlet = new KafkaOutlet(servers, "proof")) {
            outlet.send(messages(1, 40));
        }

        assertThat(numbers(new KafkaInlet(servers, "proof"), 40)).containsExactlyInAnyOrderElementsOf(upTo(40));
    }

    @Test
    void dropsWholeFiles() throws IOException {
        Path inbox = folder.resolve("inbox");
        try (FileOutlet outlet = new FileOutlet(inbox, "n")) {
            outlet.send(messages(1, 150));
            outlet.send(messages(151, 250));
            outlet.send(messages(251, 260));
        }

        assertThat(inbox.resolve("n-000001.txt")).content().hasLineCount(250);
        assertThat(inbox.resolve("n-000002.txt")).content().hasLineCount(10);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    private static List<Message> messages(int first, int last) {
        Messages messages = new Messages(100);
        return IntStream.rangeClosed(first, last).mapToObj(messages::message).toList();
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private static List<Integer> numbers(Inlet inlet, int count) throws Exception {
        List<Integer> numbers = new ArrayList<>();
        while (numbers.size() < count) {
            inlet.receive().forEach(text -> numbers.add(Message.parse(text).number()));
            inlet.printed();
        }
        return numbers;
    }
}
