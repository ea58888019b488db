package dev.unbus.esb.cut;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlowNamesTest {

    private final FlowNames names = new FlowNames("team");

    @Test
    void makesSoundNamesOfAny() {
        assertThat(names.of("bus/StockQuote_Service", "")).isEqualTo("stock-quote-service");
        assertThat(names.of("bus/42 things!", "")).isEqualTo("flow-42-things");
        assertThat(names.of("bus/..", "")).isEqualTo("unnamed-flow");
        assertThat(names.of("bus/Übergröße", "")).isEqualTo("ubergro-e");
        assertThat(names.of("kafka", "")).isEqualTo("kafka-flow");
        assertThat(names.of("new", "")).isEqualTo("new-flow");
    }

    @Test
    void givesNoNameTwice() {
        assertThat(names.of("a/orders", "")).isEqualTo("orders");
        assertThat(names.of("b/orders", "")).isEqualTo("orders-2");
    }

    @Test
    void leavesRoomForALongTeam() {
        FlowNames ofALongTeam = new FlowNames("a-team-with-as-long-a-name-as-is-allowed");

        assertThat(ofALongTeam.of("a/" + "very-long-".repeat(10), "")).hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void keepsNamesShort() {
        String first = names.of("a/" + "very-long-".repeat(10), "take-in");
        String second = names.of("a/" + "very-long-".repeat(10), "take-in");

        assertThat(first).hasSizeLessThanOrEqualTo(40);
        assertThat(second).hasSizeLessThanOrEqualTo(40).isNotEqualTo(first);
    }
}
