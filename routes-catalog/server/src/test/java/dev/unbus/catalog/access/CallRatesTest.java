package dev.unbus.catalog.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallRatesTest {

    private final TestClock clock = new TestClock();
    private final CallRates rates = new CallRates(10, 3, clock);

    @Test
    void letAFewPassAtOnceAndThenOneAfterAnother() {
        passes("a");
        passes("a");
        passes("a");
        assertThat(rates.pass("a")).isEqualTo(Duration.ofMillis(100));

        clock.pass(Duration.ofMillis(60));
        assertThat(rates.pass("a")).isEqualTo(Duration.ofMillis(40));
        clock.pass(Duration.ofMillis(40));
        passes("a");
        assertThat(rates.pass("a")).isPositive();
    }

    @Test
    void saveUpNoMoreThanThatForLater() {
        passes("a");
        clock.pass(Duration.ofHours(1));
        passes("a");
        passes("a");
        passes("a");
        assertThat(rates.pass("a")).isPositive();
    }

    @Test
    void boundEachCallerAlone() {
        passes("a");
        passes("a");
        passes("a");
        assertThat(rates.pass("a")).isPositive();
        passes("b");
    }

    @Test
    void doNotForgetAndDoNotPunishWhenTheClockIsSetBack() {
        passes("a");
        clock.pass(Duration.ofHours(-1));
        passes("a");
        passes("a");
        assertThat(rates.pass("a")).isPositive();
        clock.pass(Duration.ofMillis(100));
        passes("a");
    }

    private void passes(String caller) {
        assertThat(rates.pass(caller)).isZero();
    }
}
