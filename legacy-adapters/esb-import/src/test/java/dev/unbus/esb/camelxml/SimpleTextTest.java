package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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

    @Test
    void takesALoneFunctionForOneAsCamel2Does() {
        Notes notes = new Notes();
        assertThat(SimpleText.rewrite(" body ", notes)).isEqualTo("${body}");
        assertThat(SimpleText.rewrite("in.header.size", notes)).isEqualTo("${header.size}");
        assertThat(SimpleText.rewrite("property.a", notes)).isEqualTo("${exchangeProperty.a}");
        assertThat(SimpleText.rewrite("header.{{name}}", notes)).isEqualTo("${header.{{name}}}");
        assertThat(SimpleText.rewrite("date:now:yyyy MM", notes)).isEqualTo("${date:now:yyyy MM}");
        assertThat(notes.toString()).contains("the text body is the function ${body}");
    }

    @Test
    void leavesTextThatOnlyBeginsLikeAFunction() {
        Notes notes = new Notes();
        for (String text : List.of("bodyguard", "the body", "body of it", "identity", "file:inbox", "bean: x")) {
            assertThat(SimpleText.rewrite(text, notes)).isEqualTo(text);
        }
        assertThat(notes.isEmpty()).isTrue();
    }

    @Test
    void saysThatPropertiesOfKarafAreEmpty() {
        Notes notes = new Notes();
        assertThat(SimpleText.rewrite("on ${sys.runtime.id}", notes)).isEqualTo("on ${sys.runtime.id}");
        assertThat(notes.toString()).contains("Karaf");
    }
}
