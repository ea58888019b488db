package dev.unbus.benchmarks.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.catalog.model.Channel;
import dev.unbus.catalog.model.DescriptorJson;
import dev.unbus.catalog.model.IntegrationDescriptor;
import dev.unbus.catalog.model.RouteStatistics;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SimulatedIntegrationTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final SimulatedIntegration last = new SimulatedIntegration(9, 10, 10, START);

    @Test
    void tellsWhatACatalogCanRead() {
        IntegrationDescriptor told = last.at(START.plusSeconds(100));

        assertThat(DescriptorJson.read(DescriptorJson.write(told))).isEqualTo(told);
    }

    @Test
    void sendsToTheNextInTheRing() {
        IntegrationDescriptor told = last.at(START);

        assertThat(told.consumes()).containsExactly(Channel.parse("topic:events.9"));
        assertThat(told.produces()).containsExactly(Channel.parse("topic:events.0"));
    }

    @Test
    void countsOnAtItsRate() {
        RouteStatistics before = last.at(START.plusSeconds(100)).routes().get(0);
        RouteStatistics after = last.at(START.plusSeconds(160)).routes().get(0);

        assertThat(after.exchanges() - before.exchanges()).isEqualTo(60 * 20);
        assertThat(after.failed()).isEqualTo(after.exchanges() / 1_000);
        assertThat(after.latency().stream().mapToLong(Long::longValue).sum())
                .isBetween(after.exchanges() - 6, after.exchanges());
    }

    @Test
    void hasQuietRoutes() {
        assertThat(last.at(START.plusSeconds(100)).routes())
                .hasSize(10)
                .filteredOn(route -> route.exchanges() == 0)
                .hasSize(2);
    }
}
