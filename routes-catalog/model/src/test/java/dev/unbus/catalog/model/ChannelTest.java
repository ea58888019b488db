package dev.unbus.catalog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelTest {

    @Test
    void isWrittenKindColonName() {
        Channel channel = Channel.parse("topic:orders.placed");

        assertThat(channel).isEqualTo(new Channel(ChannelKind.TOPIC, "orders.placed"));
        assertThat(channel).hasToString("topic:orders.placed");
    }

    @Test
    void mayHaveColonsAndSlashesInItsName() {
        assertThat(Channel.parse("queue:A::B").name()).isEqualTo("A::B");
        assertThat(Channel.parse("rest:/customers").name()).isEqualTo("/customers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "topic",
                "topic:",
                "Topic:a",
                "pigeon:a",
                "topic:a b",
                "topic:a,b",
                "topic:ä",
                "topic:a\n"
            })
    void refusesWhatNamesNoChannel(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Channel.parse(text));
    }

    @Test
    void refusesAnEndlessName() {
        assertThatIllegalArgumentException().isThrownBy(() -> Channel.parse("topic:" + "a".repeat(201)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "orders",
                "orders/",
                "/intake",
                "a/b/c",
                "Orders/intake",
                "orders/-x",
                "../intake",
                "orders/in take"
            })
    void refusesWhatNamesNoIntegration(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> IntegrationId.parse(text));
    }

    @Test
    void readsTheNameOfAnIntegration() {
        assertThat(IntegrationId.parse("orders/order-intake")).isEqualTo(new IntegrationId("orders", "order-intake"));
    }
}
