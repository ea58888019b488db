package dev.unbus.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.catalog.Topology.Edge;
import dev.unbus.catalog.Topology.Node;
import dev.unbus.catalog.estates.Estate;
import dev.unbus.catalog.estates.FlowState;
import dev.unbus.catalog.estates.LegacyFlow;
import dev.unbus.catalog.estates.UnitCounts;
import dev.unbus.catalog.model.IntegrationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OldBusJoinTest {

    private static final Node QUOTES = new Node("market/quotes", "integration", "market");

    @Test
    void linksAFlowToWhatReplacesIt() {
        Topology joined = join(List.of(QUOTES), flow("Quote", "market/quotes"));

        assertThat(joined.nodes()).containsExactly(QUOTES, new Node("legacy:bus/Quote", "legacy", "market", "started"));
        assertThat(joined.edges()).containsExactly(Edge.imported("legacy:bus/Quote", "market/quotes"));
    }

    @Test
    void linksAFlowToEachVersionWhileSeveralRun() {
        Node old = new Node("market/quotes@0.1.0", "integration", "market");
        Node young = new Node("market/quotes@0.2.0", "integration", "market");

        Topology joined = join(List.of(old, young), flow("Quote", "market/quotes"));

        assertThat(joined.edges()).extracting(Edge::to).containsExactly(old.id(), young.id());
        assertThat(joined.nodes()).hasSize(3);
    }

    @Test
    void showsAnIntegrationThatNobodyHasSeenOnce() {
        Topology joined =
                join(List.of(QUOTES), flow("Trade", "market/trades"), flow("Fault", "market/trades", "Trade", "gone"));

        assertThat(joined.nodes())
                .containsOnlyOnce(new Node("market/trades", "integration", "market", "not-seen"))
                .hasSize(4);
        assertThat(joined.edges())
                .extracting(edge -> edge.from() + " " + edge.to())
                .containsExactly(
                        "legacy:bus/Fault legacy:bus/Trade",
                        "legacy:bus/Fault market/trades",
                        "legacy:bus/Trade market/trades");
    }

    @Test
    void leavesAFlowAloneThatNothingReplaces() {
        Topology joined = join(List.of(QUOTES), flow("Quote", null, "Quote"));

        assertThat(joined.nodes()).last().isEqualTo(new Node("legacy:bus/Quote", "legacy", null, "started"));
        assertThat(joined.edges()).isEmpty();
    }

    private static Topology join(List<Node> seen, LegacyFlow... flows) {
        Estate estate = new Estate("bus", "oscar", Instant.EPOCH, List.of(flows));
        return new OldBusJoin(new Topology(seen, List.of()), List.of(estate)).topology();
    }

    private static LegacyFlow flow(String id, @Nullable String integration, String... calls) {
        return new LegacyFlow(
                id,
                id,
                "proxy",
                "synapse",
                "stock",
                FlowState.STARTED,
                integration == null ? null : IntegrationId.parse(integration),
                List.of(calls),
                UnitCounts.NONE);
    }
}
