package dev.unbus.proof.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void givesEachMessageOnceAndInOrder() throws InterruptedException {
        Pace pace = new Pace(100, 1_000, 30);
        List<Integer> numbers = new ArrayList<>();

        while (!pace.isDone()) {
            List<Message> due = pace.next(new Messages(50));
            assertThat(due).hasSizeBetween(1, 30).allSatisfy(message -> assertThat(message.text())
                    .hasSize(50));
            due.forEach(message -> numbers.add(message.number()));
        }

        assertThat(numbers).hasSize(100).isSorted().doesNotHaveDuplicates().startsWith(1);
    }

    @Test
    void writesWhatItReads() {
        Message message = new Messages(40).message(17);

        assertThat(Message.parse(message.text())).isEqualTo(message);
        assertThat(message.key()).isEqualTo("k1");
    }
}
