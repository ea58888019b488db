package dev.unbus.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChannelTallyTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant RESTART = START.plusSeconds(60);

    private final ChannelTally tally = new ChannelTally(Duration.ofSeconds(30));

    @Test
    void addsUpOverRestarts() {
        tally.add(10, START, START);
        tally.add(12, START, START.plusSeconds(5));
        tally.add(12, RESTART, RESTART);
        tally.add(15, RESTART, RESTART.plusSeconds(5));

        assertThat(tally.total()).isEqualTo(27);
    }

    @Test
    void takesACountThatFellForARestart() {
        tally.add(10, START, START);
        tally.add(3, START, START.plusSeconds(5));

        assertThat(tally.total()).isEqualTo(13);
    }

    @Test
    void tellsTheRateOfTheWindowOnly() {
        tally.add(1_000, START, START);
        tally.add(1_000, START, START.plusSeconds(40));
        tally.add(1_050, START, START.plusSeconds(50));

        assertThat(tally.perSecond(START.plusSeconds(50))).isEqualTo(5);
    }

    @Test
    void tellsNoRateForWhatItSawOnceOrLongAgo() {
        tally.add(10, START, START);
        assertThat(tally.perSecond(START)).isZero();

        tally.add(20, START, START.plusSeconds(5));
        assertThat(tally.perSecond(START.plusSeconds(60))).isZero();
    }
}
