package dev.unbus.esb.runtime.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeaveCsvTest {

    @Test
    void readsRecordsByTheirHeader() {
        Object records = Weave.read("name,age\r\nAda,36\r\n\"Bo, \"\"jr\"\"\",\n\"two\nlines\",3", "text/csv");
        assertThat(records)
                .isEqualTo(List.of(
                        Map.of("name", "Ada", "age", "36"),
                        Map.of("name", "Bo, \"jr\"", "age", ""),
                        Map.of("name", "two\nlines", "age", "3")));
        assertThat(Select.field(records, "nothing")).isNull();
    }

    @Test
    void namesColumnsWithoutAHeader() {
        assertThat(CsvText.read("a;b\n'c;';d\n", Map.of("header", "false", "separator", ";", "quote", "'")))
                .isEqualTo(
                        List.of(Map.of("column_0", "a", "column_1", "b"), Map.of("column_0", "c;", "column_1", "d")));
        assertThat(CsvText.read("a\n1,2\n", Map.of())).isEqualTo(List.of(Map.of("a", "1", "column_1", "2")));
    }

    @Test
    void readsNoRecordsFromAHeaderOrFromNothing() {
        assertThat(CsvText.read("name,age\n", Map.of())).isEmpty();
        assertThat(CsvText.read("", Map.of())).isEmpty();
    }

    @Test
    void writesWhatItRead() {
        String text = "name,note\nAda,\"a, b\"\nBo,\"say \"\"hi\"\"\"\n,\"two\nlines\"\n";
        assertThat(CsvText.write(CsvText.read(text, Map.of()), Map.of())).isEqualTo(text);
    }

    @Test
    void writesByItsOptions() {
        Obj entry = Obj.create().with("a", 1).with("b", "x\ty").with("c", null);
        assertThat(CsvText.write(List.of(entry), Map.of("separator", "\\t", "header", "false")))
                .isEqualTo("1\t\"x\ty\"\t\n");
        assertThat(CsvText.write(List.of(entry), Map.of("quoteValues", "true", "quote", "'", "separator", ";")))
                .isEqualTo("'a';'b';'c'\n'1';'x\ty';''\n");
    }

    @Test
    void writesOneObjectAsOneRecord() {
        assertThat(Weave.written(Obj.create().with("a", 1).with("a", 2), "application/csv", null))
                .isEqualTo("a,a\n1,2\n");
    }

    @Test
    void refusesWhatIsNoRecord() {
        assertThatThrownBy(() -> CsvText.write(Arrays.asList(1, 2), Map.of()))
                .isInstanceOf(WeaveException.class)
                .hasMessage("CSV needs an object, not Number");
    }
}
