package dev.unbus.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.files.FixedWidthFormat.Column;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FixedWidthFormatTest {

    private static final FixedWidthFormat ITEMS =
            new FixedWidthFormat(StandardCharsets.ISO_8859_1, List.of(new Column("sku", 4), new Column("text", 6)));

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void cutsTheLineAtItsColumns() {
        List<FileRecord> records = Reading.all(ITEMS, latin1("A1  caf\u00e9  \r\nB22 \"x    \r\n"), Bounds.defaults());

        assertThat(records).extracting(record -> record.values().get("sku")).containsExactly("A1", "B22");
        assertThat(records).extracting(record -> record.values().get("text")).containsExactly("caf\u00e9", "\"x");
        assertThat(records).extracting(FileRecord::byteOffset).containsExactly(0L, 12L);
    }

    @Test
    void rejectsALineOfAnotherWidth() {
        assertThat(Reading.rejection(ITEMS, latin1("A1  text  \nB2  short\n"), Bounds.defaults()))
                .hasMessageStartingWith("row-width at row 2: the row has 9 characters where 10 fit");
    }

    @Test
    void rejectsALineBeyondTheBound() {
        assertThat(Reading.rejection(ITEMS, latin1("x".repeat(100)), new Bounds(1000, 50, 5, 5, 5, 500, 5)))
                .hasMessageStartingWith("row-length at row 1: ");
    }
}
