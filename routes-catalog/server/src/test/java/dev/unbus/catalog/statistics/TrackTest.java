package dev.unbus.catalog.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrackTest {

    private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void countsWhatFailedWithinTheLastMinute() {
        Track track = failing(LONG_AGO, 7);
        track.add(sample(LONG_AGO, 10, null), at(5));
        track.add(sample(LONG_AGO, 14, null), at(50));

        assertThat(track.failed(at(50))).isEqualTo(7);
        assertThat(track.failed(at(65))).isEqualTo(4);
        assertThat(track.failed(at(110))).isZero();
    }

    @Test
    void countsWhatFailedBetweenTwoTellingsOfTheSameMoment() {
        Track track = failing(LONG_AGO, 0);
        track.add(sample(LONG_AGO, 3, null), at(1));

        assertThat(track.failed(at(2))).isEqualTo(3);
    }

    @Test
    void goesOnOverARestart() {
        Track track = failing(LONG_AGO, 100);
        track.add(sample(at(7), 2, null), at(10));

        assertThat(track.failed(at(10))).isEqualTo(2);
    }

    @Test
    void countsWhatAProcessFailedBeforeItWasFirstHeardIfItIsYoung() {
        assertThat(failing(at(-10), 5).failed(at(0))).isEqualTo(5);
        assertThat(failing(at(-70), 5).failed(at(0))).isZero();
    }

    @Test
    void doesNotTakeWhatFailedWhileItWasSilentForLongForNew() {
        Track track = failing(LONG_AGO, 0);
        track.add(sample(LONG_AGO, 50, null), at(600));

        assertThat(track.failed(at(600))).isZero();
    }

    @Test
    void growsWhenMoreAndMoreWaits() {
        Track track = waiting(second -> second / 5);

        assertThat(track.isGrowing(at(120))).isTrue();
        assertThat(track.isGrowing(at(240))).isFalse();
    }

    @Test
    void doesNotGrowBeforeAMinuteIsSeen() {
        Track track = new Track(sample(LONG_AGO, 0, 1L), START);
        track.add(sample(LONG_AGO, 0, 1_000L), at(50));

        assertThat(track.isGrowing(at(50))).isFalse();
    }

    @Test
    void doesNotGrowWhenItStaysOrShrinks() {
        assertThat(waiting(second -> 1_000).isGrowing(at(120))).isFalse();
        assertThat(waiting(second -> 1_000 - second).isGrowing(at(120))).isFalse();
    }

    @Test
    void doesNotGrowWhenItIsEmptiedAgainAndAgain() {
        assertThat(waiting(second -> second % 25).isGrowing(at(120))).isFalse();
    }

    @Test
    void doesNotFlapWhenWhatWaitsGoesUpAndDownByChance() {
        Random chance = new Random(1);
        Track track = new Track(sample(LONG_AGO, 0, 0L), START);
        int growing = 0;
        for (int second = 5; second <= 36_000; second += 5) {
            track.add(sample(LONG_AGO, 0, (long) chance.nextInt(100)), at(second));
            growing += track.isGrowing(at(second)) ? 1 : 0;
        }

        assertThat(growing).isLessThan(36);
    }

    @Test
    void doesNotGrowWhenNobodyCanTell() {
        Track track = failing(LONG_AGO, 0);
        for (int second = 5; second <= 120; second += 5) {
            track.add(sample(LONG_AGO, 0, null), at(second));
        }

        assertThat(track.isGrowing(at(120))).isFalse();
    }

    private static Track failing(Instant startedAt, long failed) {
        return new Track(sample(startedAt, failed, null), START);
    }

    /** What waits, told every second for two minutes. */
    private static Track waiting(IntToLongFunction backlog) {
        Track track = new Track(sample(LONG_AGO, 0, backlog.applyAsLong(0)), START);
        for (int second = 1; second <= 120; second++) {
            track.add(sample(LONG_AGO, 0, backlog.applyAsLong(second)), at(second));
        }
        return track;
    }

    private static Sample sample(Instant startedAt, long failed, @Nullable Long backlog) {
        return new Sample(startedAt, failed, failed, List.of(), 0, backlog);
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }
}
