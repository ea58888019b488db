package dev.unbus.catalog.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RouteStatisticsTest {

    private static final List<Long> ONE_EACH = Collections.nCopies(Latency.BUCKETS, 1L);

    @Test
    void ofTwoProcessesAddUp() {
        RouteStatistics both =
                route("started", 10, 1, 4, 20, 2L, ONE_EACH).and(route("started", 30, 2, 8, 10, 5L, ONE_EACH));

        assertThat(both).isEqualTo(route("started", 40, 3, 7, 20, 5L, Collections.nCopies(Latency.BUCKETS, 2L)));
    }

    @Test
    void ofTwoProcessesShowTheStateThatIsNotTheUsualOne() {
        RouteStatistics started = route("started", 0, 0, 0, 0, null, List.of());
        RouteStatistics suspended = route("suspended", 0, 0, 0, 0, null, List.of());

        assertThat(started.and(suspended).state()).isEqualTo("suspended");
        assertThat(suspended.and(started).state()).isEqualTo("suspended");
    }

    @Test
    void ofTwoProcessesKnowWhatOneOfThemKnows() {
        RouteStatistics silent = route("started", 0, 0, 0, 0, null, List.of());
        RouteStatistics telling = route("started", 1, 0, 5, 5, 3L, ONE_EACH);

        assertThat(silent.and(telling)).isEqualTo(telling);
        assertThat(telling.and(silent)).isEqualTo(telling);
        assertThat(silent.and(silent)).isEqualTo(silent);
    }

    private static RouteStatistics route(
            String state,
            long exchanges,
            long failed,
            double mean,
            double p99,
            @Nullable Long backlog,
            List<Long> latency) {
        return new RouteStatistics(
                "a-route", state, "topic:in", List.of(), exchanges, failed, mean, p99, 0, backlog, latency, null);
    }
}
