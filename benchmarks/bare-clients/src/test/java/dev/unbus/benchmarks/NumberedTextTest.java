package dev.unbus.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NumberedTextTest {

    @Test
    void readsNumberAndKey() {
        assertThat(NumberedText.parse("42;key;a;b")).isEqualTo(new NumberedText(42, "key", "42;key;a;b"));
    }

    @Test
    void refusesWhatIsNotNumbered() {
        assertThatThrownBy(() -> NumberedText.parse("42;key")).hasMessageContaining("number;key;padding");
    }
}
