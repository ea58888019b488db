package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SimpleTextTest {

    @Test
    void renamesWhatIsCalledDifferentlyToday() {
        assertThat(SimpleText.rewrite("${in.body} ${in.header.a} ${property.b} $simple{property.c}"))
                .isEqualTo("${body} ${header.a} ${exchangeProperty.b} $simple{exchangeProperty.c}");
    }

    @Test
    void leavesPlaceholdersAlone() {
        assertThat(SimpleText.rewrite("{{property.x}} ${properties:a.b}"))
                .isEqualTo("{{property.x}} ${properties:a.b}");
    }

    @Test
    void refusesWhatIsNoLongerThere() {
        assertThatThrownBy(() -> SimpleText.rewrite("${out.body}")).isInstanceOf(BeyondException.class);
        assertThatThrownBy(() -> SimpleText.rewrite("${nonsense}")).isInstanceOf(BeyondException.class);
    }
}
