package dev.unbus.cli.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultPlanTest {

    private static final EnumSet<Fault> ALL = EnumSet.allOf(Fault.class);

    @Test
    void drawsTheSameFaultsFromTheSameSeed() {
        assertThat(FaultPlan.of(30, 5, ALL)).isEqualTo(FaultPlan.of(30, 5, ALL));
        assertThat(FaultPlan.of(30, 5, ALL)).isNotEqualTo(FaultPlan.of(30, 6, ALL));
    }

    @Test
    void drawsEvenlyFromTheKinds() {
        List<Fault> faults =
                FaultPlan.of(30, 5, ALL).stream().map(PlannedFault::fault).toList();

        assertThat(ALL).allSatisfy(kind -> assertThat(Collections.frequency(faults, kind))
                .isBetween(7, 8));
    }

    @Test
    void leavesTenMinutesForThirtyFaults() {
        for (long seed = 1; seed <= 1_000; seed++) {
            assertThat(FaultPlan.length(FaultPlan.of(30, seed, ALL))).isLessThan(Duration.ofMinutes(8));
        }
    }

    @Test
    void choosesEveryVictim() {
        List<Integer> victims = FaultPlan.of(30, 5, ALL).stream()
                .map(fault -> fault.choose(List.of(1, 2)))
                .toList();

        assertThat(victims).contains(1, 2);
    }
}
