package dev.unbus.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unbus.delivery.RejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberedTextTest {

    @Test
    void readsNumberAndKeyAndKeepsTheText() {
        NumberedText message = NumberedText.parse("42;k10;xxx;yyy");

        assertThat(message.number()).isEqualTo(42);
        assertThat(message.key()).isEqualTo("k10");
        assertThat(message.text()).isEqualTo("42;k10;xxx;yyy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "42", "42;k10", ";k10;", "forty;k10;"})
    void rejectsWhatIsNoMessageOfTheProof(String text) {
        assertThatThrownBy(() -> NumberedText.parse(text)).isInstanceOf(RejectedException.class);
    }
}
