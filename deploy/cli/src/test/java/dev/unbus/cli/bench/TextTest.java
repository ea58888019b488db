package dev.unbus.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void isAThousandCharactersThatTellTheirNumber() {
        assertThat(Text.of(12_345)).hasSize(1_000).startsWith("12345;key-45;");
        assertThat(Text.number(Text.of(12_345))).isEqualTo(12_345);
    }
}
