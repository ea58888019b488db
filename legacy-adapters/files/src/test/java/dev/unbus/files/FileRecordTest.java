package dev.unbus.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unbus.delivery.RejectedException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileRecordTest {

    private static final DateTimeFormatter PATTERN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withResolverStyle(ResolverStyle.STRICT);

    private static FileRecord with(String value) {
        return new FileRecord(3, 17, 420, value, Map.of("v", value));
    }

    @Test
    void readsExactDecimalsWithEitherSign() {
        assertThat(with("-12.50").decimal("v", '.')).isEqualTo(new BigDecimal("-12.50"));
        assertThat(with(" 2,1 ").decimal("v", ',')).isEqualTo(new BigDecimal("2.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e9", "1E+999999999", "NaN", "1,5", "1.", ".5", "0x1", "1.5.5", "--1"})
    void rejectsWhatIsNoDecimal(String value) {
        assertThatThrownBy(() -> with(value).decimal("v", '.'))
                .isInstanceOf(RejectedException.class)
                .hasMessageStartingWith("value-decimal at row 17, column v: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "six", "1 000", "99999999999"})
    void rejectsWhatIsNoInteger(String value) {
        assertThatThrownBy(() -> with(value).integer("v"))
                .isInstanceOf(RejectedException.class)
                .hasMessageStartingWith("value-integer at row 17, column v: ")
                .hasMessageNotContaining(value);
    }

    @Test
    void rejectsDatesThatDoNotExist() {
        assertThat(with("2010-12-01 08:26").dateTime("v", PATTERN)).isEqualTo(LocalDateTime.of(2010, 12, 1, 8, 26));
        assertThatThrownBy(() -> with("2010-02-30 08:26").dateTime("v", PATTERN))
                .hasMessageStartingWith("value-date-time at row 17, column v: ")
                .hasNoCause();
    }

    @Test
    void takesBlankForAbsent() {
        assertThat(with("  ").value("v")).isNull();
        assertThatThrownBy(() -> with("  ").required("v"))
                .hasMessageStartingWith("value-present at row 17, column v: ");
    }
}
