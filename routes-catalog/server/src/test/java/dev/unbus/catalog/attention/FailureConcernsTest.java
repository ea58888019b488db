package dev.unbus.catalog.attention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.catalog.failed.OpenGroup;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FailureConcernsTest {

    @Test
    void nameAGroupWithHowManyAndWhy() {
        assertThat(FailureConcerns.of(List.of(group(3, "quantity-positive at row #"))))
                .singleElement()
                .satisfies(concern -> {
                    assertThat(concern.kind()).isEqualTo(Kind.FAILED_MESSAGES);
                    assertThat(concern.group()).isEqualTo("g3");
                    assertThat(concern.integration()).isEqualTo("orders/order-intake");
                    assertThat(concern.route()).isEqualTo("order-file");
                    assertThat(concern.text()).isEqualTo("3 messages of order-file failed: quantity-positive at row #");
                });
    }

    @Test
    void nameTheTwentyLargestAndSumUpTheOthers() {
        List<OpenGroup> groups = IntStream.iterate(25, count -> count > 0, count -> count - 1)
                .mapToObj(count -> group(count, "why"))
                .toList();

        List<Concern> concerns = FailureConcerns.of(groups);

        assertThat(concerns).hasSize(21).isSortedAccordingTo(Concern.WORST_FIRST);
        assertThat(concerns.get(19).text()).startsWith("6 messages");
        assertThat(concerns.get(20).text()).isEqualTo("15 more messages failed for 5 other reasons");
        assertThat(concerns.get(20).group()).isNull();
    }

    @Test
    void shortenALongMessage() {
        assertThat(FailureConcerns.of(List.of(group(1, "x".repeat(2_000))))
                        .get(0)
                        .text())
                .hasSizeLessThan(250)
                .endsWith("x…");
    }

    private static OpenGroup group(int count, String message) {
        return new OpenGroup("g" + count, "orders/order-intake", "order-file", message, count, Instant.EPOCH);
    }
}
