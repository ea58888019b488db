package dev.unbus.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFormatTest {

    private static final JsonFormat JSON = new JsonFormat();

    @Test
    void readsAnArray() {
        List<FileRecord> records = Reading.all(
                JSON, "[\n{\"é\": 1.50, \"n\": null},\n{\"lines\": [{\"sku\": \"A\"}, {\"sku\": \"B\"}]}\n]");

        assertThat(records.get(0).values()).containsExactly(java.util.Map.entry("é", "1.50"));
        assertThat(records.get(1).values()).containsEntry("lines/0/sku", "A").containsEntry("lines/1/sku", "B");
        assertThat(records).extracting(FileRecord::row).containsExactly(2L, 3L);
        assertThat(records).extracting(FileRecord::byteOffset).containsExactly(2L, 27L);
        assertThat(records.get(1).text()).isEqualTo("{\"lines\": [{\"sku\": \"A\"}, {\"sku\": \"B\"}]}");
    }

    @Test
    void readsLinesWithAByteOrderMark() {
        List<FileRecord> records = Reading.all(JSON, "\uFEFF{\"a\":1}\n{\"a\":2}\n");

        assertThat(records).extracting(record -> record.integer("a")).containsExactly(1, 2);
        assertThat(records).extracting(FileRecord::byteOffset).containsExactly(3L, 11L);
    }

    @Test
    void tellsThePlaceOfRecordsFarDown() {
        String record = "{\"text\":\"" + "é".repeat(50) + "\"}\n";

        List<FileRecord> records = Reading.all(JSON, record.repeat(1000));

        int recordBytes = record.getBytes(StandardCharsets.UTF_8).length;
        assertThat(records.get(999).byteOffset()).isEqualTo(999L * recordBytes);
        assertThat(records.get(999).text()).isEqualTo(record.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "secret                    | json-well-formed at row 1: ",
                "[{\"a\":1};{\"a\":2}]     | json-well-formed at row 2: ",
                "{\"a\":1};{\"a\":         | json-well-formed at row 2: ",
                "[{\"a\":1},;              | json-well-formed at row 2: ",
                "[{\"a\":1}];{\"b\":1}     | json-well-formed at row 2: ",
                "{\"secret\":1,\"secret\":2} | json-well-formed at row 1: ",
                "[1]                       | record-object at row 1: ",
                "[[{}]]                    | record-object at row 1: ",
            })
    void rejectsWhatIsNotWellFormed(String text, String message) {
        assertThat(Reading.rejection(JSON, text.replace(';', '\n')))
                .hasMessageStartingWith(message.strip())
                .hasMessageNotContaining("secret");
    }

    @Test
    void rejectsAnUndecodableByte() {
        byte[] bytes = "{\"a\":1}\n{\"a\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Reading.rejection(JSON, bytes, Bounds.defaults()))
                .hasMessageStartingWith("charset-decodable at row 2, byte 14: ");
    }

    @Test
    void boundsTheDepth() {
        assertThat(Reading.rejection(JSON, "{\"a\":" + "[".repeat(100_000)))
                .hasMessageStartingWith("nesting-depth at row 1: ");
    }

    @Test
    void boundsARecord() {
        Bounds bounds = new Bounds(1_000_000, 100, 5, 5, 5, 500, 5);

        assertThat(Reading.rejection(JSON, utf8("{\"a\":\"" + "x".repeat(150) + "\"}"), bounds))
                .hasMessageStartingWith("record-length at row 1: ");
        assertThat(Reading.rejection(JSON, utf8("{" + " ".repeat(50_000) + "}"), bounds))
                .hasMessageStartingWith("record-length at row 1: ");
        assertThat(Reading.rejection(JSON, utf8("{\"a\":[1,2,3,4,5,6]}"), bounds))
                .hasMessageStartingWith("columns-count at row 1: ");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
