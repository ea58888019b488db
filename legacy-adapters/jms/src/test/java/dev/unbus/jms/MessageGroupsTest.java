package dev.unbus.jms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.delivery.group.SourceMessage;
import jakarta.jms.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MessageGroupsTest extends DiskBrokerTest {

    private static final String IN = "in";
    private static final Duration SLOW_WRITE = Duration.ofMillis(200);

    /** More than the broker sends ahead to one slot. */
    private static final int MESSAGES = 60;

    private static final String FILLING = "x".repeat(40_000);

    @Test
    void keepTheirOrderWhenTheOwnerDiesAndTheBrokersDiskIsSlow() throws Exception {
        SlotAtWork dying = new SlotAtWork(client, IN).open(null);
        fill("group");
        assertThat(numbers(dying.take(1))).containsExactly(0);
        broker.writeSlowly(SLOW_WRITE);
        try (SlotAtWork heir = new SlotAtWork(client, IN).open(null)) {
            dying.close();

            assertThat(numbers(takeAll(heir))).containsExactlyElementsOf(range());
        }
    }

    private void fill(String group) throws Exception {
        for (int number : range()) {
            client.sendAlone(JmsChannel.parse(IN), session -> {
                Message message = session.createTextMessage(number + " " + FILLING);
                message.setStringProperty("JMSXGroupID", group);
                return message;
            });
        }
    }

    private static List<SourceMessage> takeAll(SlotAtWork slot) throws Exception {
        List<SourceMessage> taken = new ArrayList<>();
        while (taken.size() < MESSAGES) {
            taken.addAll(slot.take(MESSAGES));
        }
        return taken;
    }

    private static List<Integer> numbers(List<SourceMessage> messages) {
        return SlotAtWork.bodies(messages).stream()
                .map(body -> Integer.valueOf(body.substring(0, body.indexOf(' '))))
                .toList();
    }

    private static List<Integer> range() {
        return IntStream.range(0, MESSAGES).boxed().toList();
    }
}
