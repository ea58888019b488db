package dev.unbus.catalog.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private final TestClock clock = new TestClock();
    private final Attempts attempts = new Attempts(clock);

    @Test
    void areTooManyForAMinute() {
        for (int i = 0; i < Attempts.MOST; i++) {
            assertThat(attempts.tooMany("10.0.0.7")).isFalse();
            attempts.failed("10.0.0.7");
        }
        assertThat(attempts.tooMany("10.0.0.7")).isTrue();
        assertThat(attempts.tooMany("10.0.0.8")).isFalse();

        clock.pass(Attempts.WHILE.plus(Duration.ofSeconds(1)));
        assertThat(attempts.tooMany("10.0.0.7")).isFalse();
    }
}
