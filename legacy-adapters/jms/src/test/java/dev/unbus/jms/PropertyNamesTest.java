package dev.unbus.jms;

import static org.assertj.core.api.Assertions.assertThat;

import javax.lang.model.SourceVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyNamesTest {

    private final PropertyNames names = new PropertyNames();

    @ParameterizedTest
    @ValueSource(
            strings = {"UnbusFailureId", "content-type", "kafka.TOPIC", "a b/c", "1st", "größe", "not", "😀", "x_0041"})
    void areLegalAndComeBack(String header) {
        String property = names.encodeKey(header);
        assertThat(SourceVersion.isIdentifier(property)).isTrue();
        assertThat(names.decodeKey(property)).isEqualTo(header);
    }

    @ParameterizedTest
    @CsvSource({
        "UnbusBusinessKey,UnbusBusinessKey",
        "trace-id,trace_HYPHEN_id",
        "a.b,a_DOT_b",
        "a b,a_x0020_b",
        "OR,_x004F_R"
    })
    void followCamelWhereCamelHasAWay(String header, String property) {
        assertThat(names.encodeKey(header)).isEqualTo(property);
    }
}
