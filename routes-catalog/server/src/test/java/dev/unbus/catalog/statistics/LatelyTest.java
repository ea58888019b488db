package dev.unbus.catalog.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.catalog.statistics.Accumulation.Point;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatelyTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final RouteName route = new RouteName(IntegrationId.parse("orders/order-intake"), "a-route");
    private final Lately lately = new Lately();

    @Test
    void isTheMeanOverTheLastHalfMinute() {
        lately.take(List.of(point(0, 900, 0), point(10, 100, 10), point(20, 200, 20)), NOON.plusSeconds(31));
        lately.take(List.of(point(30, 300, 0)), NOON.plusSeconds(41));

        assertThat(lately.rate(route)).isEqualTo(new RouteRate(20, 1));
    }

    @Test
    void knowsThatItBeganLater() {
        lately.take(List.of(point(0, 50, 0)), NOON.plusSeconds(10));

        assertThat(lately.rate(route)).isEqualTo(new RouteRate(5, 0));
    }

    @Test
    void endsWhenNothingComesAnyMore() {
        lately.take(List.of(point(0, 60, 0)), NOON.plusSeconds(10));
        lately.take(List.of(), NOON.plusSeconds(30));
        assertThat(lately.rate(route)).isEqualTo(new RouteRate(2, 0));

        lately.take(List.of(), NOON.plusSeconds(40));

        assertThat(lately.rate(route)).isEqualTo(RouteRate.NONE);
    }

    @Test
    void leavesPointsOfAMinuteOut() {
        lately.take(List.of(new Point(route, 60, NOON, 600, 0, "", 0, null)), NOON.plusSeconds(60));

        assertThat(lately.rate(route)).isEqualTo(RouteRate.NONE);
    }

    private Point point(int second, long messages, long failed) {
        return new Point(route, 10, NOON.plusSeconds(second), messages, failed, "", 0, null);
    }
}
