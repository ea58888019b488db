package dev.unbus.catalog.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignInCodesTest {

    private final TestClock clock = new TestClock();
    private final SignInCodes codes = new SignInCodes(clock);

    @Test
    void areGoodOnce() {
        String code = codes.next().code();
        assertThat(codes.use(code)).isTrue();
        assertThat(codes.use(code)).isFalse();
    }

    @Test
    void areGoodForTenMinutes() {
        String early = codes.next().code();
        String late = codes.next().code();
        clock.pass(SignInCodes.VALID.minusSeconds(1));
        assertThat(codes.use(early)).isTrue();
        clock.pass(Duration.ofSeconds(1));
        assertThat(codes.use(late)).isFalse();
    }

    @Test
    void areForgottenWhenManyAreNotUsed() {
        String first = codes.next().code();
        String last = Stream.generate(() -> codes.next().code())
                .limit(100)
                .reduce((one, other) -> other)
                .orElseThrow();
        assertThat(codes.use(first)).isFalse();
        assertThat(codes.use(last)).isTrue();
    }
}
