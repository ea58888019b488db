package dev.unbus.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.catalog.model.Channel;
import dev.unbus.catalog.model.Direction;
import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.catalog.readers.Reader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerReadersTest {

    private static final Channel PLACED = Channel.parse("topic:orders.placed");
    private static final Channel SHIPMENTS = Channel.parse("queue:WMS.SHIPMENTS");
    private static final Channel DISPATCH = Channel.parse("queue:WMS.DISPATCH");
    private static final IntegrationId WAREHOUSE = IntegrationId.parse("fulfilment/warehouse-dispatch");

    private final List<Integration> integrations = List.of(new Integration(
            WAREHOUSE,
            State.UP,
            null,
            null,
            null,
            null,
            List.of(
                    flow(PLACED, Direction.CONSUMED),
                    flow(SHIPMENTS, Direction.CONSUMED),
                    flow(DISPATCH, Direction.PRODUCED)),
            List.of(),
            List.of(),
            List.of()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fulfilment/warehouse-dispatch",
                "fulfilment.warehouse-dispatch",
                "fulfilment.warehouse-dispatch.replay.dispatch-orders"
            })
    void knowsAnIntegrationByItsName(String group) {
        assertThat(told(new Reader(PLACED, group, true)).strangers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fulfilment", "fulfilment.warehouse-dispatch-2", "fulfilment.warehouse", "reports", "."})
    void callsAnyOtherNameAStranger(String group) {
        Reader stranger = new Reader(PLACED, group, true);

        assertThat(told(stranger).strangers()).containsExactly(stranger);
    }

    @Test
    void leavesOutChannelsThatNoIntegrationKnows() {
        assertThat(told(new Reader(Channel.parse("topic:of.somebody.else"), "reports", true))
                        .strangers())
                .isEmpty();
    }

    @Test
    void looksAfterFailedMessages() {
        Reader thief = new Reader(Channel.parse("queue:unbus.failed"), "10.0.0.7", false);

        assertThat(told(thief).strangers()).containsExactly(thief);
    }

    @Test
    void takesAReaderWithoutANameForTheIntegrationThatReadsTheQueue() {
        Reader nameless = new Reader(SHIPMENTS, "10.0.0.7", false);
        Reader elsewhere = new Reader(DISPATCH, "10.0.0.7", false);

        assertThat(told(nameless, elsewhere).strangers()).containsExactly(elsewhere);
    }

    @Test
    void doesNotTakeItForOneThatGivesItsName() {
        Reader nameless = new Reader(SHIPMENTS, "10.0.0.7", false);
        Reader named = new Reader(SHIPMENTS, WAREHOUSE.toString(), true);

        assertThat(told(nameless, named).strangers()).containsExactly(nameless);
    }

    @Test
    void findsAnIntegrationThatDoesNotTellWhatItReads() {
        BrokerReaders told = told(
                new Reader(DISPATCH, WAREHOUSE.toString(), true),
                new Reader(SHIPMENTS, WAREHOUSE.toString(), true),
                new Reader(DISPATCH, "fulfilment.warehouse-dispatch.two", true));

        assertThat(told.untold()).containsExactly(Map.entry(DISPATCH, WAREHOUSE));
        assertThat(told.strangers()).isEmpty();
    }

    private BrokerReaders told(Reader... readers) {
        return new BrokerReaders(integrations, List.of(readers));
    }

    private static ChannelFlow flow(Channel channel, Direction direction) {
        return new ChannelFlow(channel, direction, true, false, 0, 0, null);
    }
}
