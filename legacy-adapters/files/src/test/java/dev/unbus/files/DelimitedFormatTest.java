package dev.unbus.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.unbus.delivery.RejectedException;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedFormatTest {

    private static final DelimitedFormat ITEMS = DelimitedFormat.of("sku", "text");

    @Test
    void tellsNumberRowAndByteOfEachRecord() {
        List<FileRecord> records = Reading.all(ITEMS, "sku,text\nA,é€😀\n\nB,\"two\nlines\"\nC,last");

        assertThat(records).extracting(FileRecord::number).containsExactly(1L, 2L, 3L);
        assertThat(records).extracting(FileRecord::row).containsExactly(2L, 4L, 6L);
        assertThat(records).extracting(FileRecord::byteOffset).containsExactly(9L, 22L, 36L);
        assertThat(records).extracting(FileRecord::text).containsExactly("A,é€😀\n", "B,\"two\nlines\"\n", "C,last");
        assertThat(records.get(1).values()).containsEntry("text", "two\nlines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void takesEveryLineEnd(String end) {
        List<FileRecord> records = Reading.all(ITEMS, "sku,text" + end + "A,1" + end + "B,2" + end);

        assertThat(records).extracting(FileRecord::row).containsExactly(2L, 3L);
        assertThat(records).extracting(FileRecord::text).containsExactly("A,1" + end, "B,2" + end);
    }

    @Test
    void keepsQuotesInTheMiddleOfAValue() {
        List<FileRecord> records = Reading.all(ITEMS, "sku,text\nA,FRAME 7\" SINGLE\nB,\"SAYS \"\"HI\"\"\"\n");

        assertThat(records)
                .extracting(record -> record.values().get("text"))
                .containsExactly("FRAME 7\" SINGLE", "SAYS \"HI\"");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,3", "UTF-16LE,2", "UTF-16BE,2"})
    void skipsTheByteOrderMark(String charset, int markBytes) {
        byte[] bytes = "\uFEFFsku,text\nA,é\n".getBytes(Charset.forName(charset));

        FileRecord record = Reading.all(ITEMS.withCharset(Charset.forName(charset)), bytes, Bounds.defaults())
                .get(0);

        assertThat(record.values()).containsEntry("sku", "A").containsEntry("text", "é");
        int headingBytes = "sku,text\n".length() * (markBytes == 3 ? 1 : 2);
        assertThat(record.byteOffset()).isEqualTo(markBytes + headingBytes);
    }

    @Test
    void letsTheMarkDecideTheByteOrderOfUtf16() {
        byte[] bytes = "\uFEFFsku,text\nA,é\n".getBytes(StandardCharsets.UTF_16LE);

        assertThat(Reading.all(ITEMS.withCharset(StandardCharsets.UTF_16), bytes, Bounds.defaults()))
                .hasSize(1);
    }

    @Test
    void rejectsAnotherByteOrderMarkThanConfigured() {
        byte[] bytes = "\uFEFFsku,text\n".getBytes(StandardCharsets.UTF_16LE);

        assertThat(Reading.rejection(ITEMS, bytes, Bounds.defaults()))
                .hasMessageStartingWith("charset-as-configured at byte 0: ");
    }

    @Test
    void rejectsAnUndecodableByteWithItsPlace() {
        byte[] bytes = "sku,text\nA,ok\nB,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Reading.rejection(ITEMS, bytes, Bounds.defaults()))
                .hasMessageStartingWith("charset-decodable at row 3, byte 19: ");
    }

    @Test
    void givesTheRecordsBeforeAnUndecodableByte() {
        byte[] bytes = "sku,text\nA,ok\nB,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

        RecordReader reader = ITEMS.read(new ByteArrayInputStream(bytes), Bounds.defaults());

        assertThat(reader.next().values()).containsEntry("sku", "A");
    }

    @Test
    void rejectsATextThatEndsWithinACharacter() {
        byte[] bytes = {'s', 'k', 'u', ',', 't', 'e', 'x', 't', '\n', 'A', ',', (byte) 0xc3};

        assertThat(Reading.rejection(ITEMS, bytes, Bounds.defaults()))
                .hasMessageStartingWith("charset-decodable at row 2, byte 11: ");
    }

    @Test
    void refusesCharsetsWhoseCharactersHaveNoComputableWidth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ITEMS.withCharset(Charset.forName("ISO-2022-JP")))
                .withMessageContaining("ISO-2022-JP");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "sku,text;A,\"open;B,2;           | quotes-closed at row 2: ",
                "sku,text;A,\"x\" y;B,2;          | quotes-closed at row 2: ",
                "sku,text;A,1;B,\"x\"y\",2;       | quotes-closed at row 3: ",
                "sku,text;A,1;B;                  | columns-count at row 3: the row has 1 values",
                "sku,text;A,1,2;                  | columns-count at row 2: the row has 3 values",
                "sku;A;                           | columns-present at row 1: missing: text",
                "A,B;1,2;                         | columns-present at row 1: missing: sku, text",
                "sku,text,secret;A,1,2;           | columns-known at row 1: no such column is known: number 3",
                "sku,text,sku;A,1,2;              | columns-unique at row 1: ",
            })
    void rejectsWhatBreaksTheFormat(String text, String message) {
        assertThat(Reading.rejection(ITEMS, text.replace(';', '\n'))).hasMessageStartingWith(message.strip());
    }

    @Test
    void neverShowsContentInAnError() {
        RejectedException rejection = Reading.rejection(ITEMS, "sku,text\nA,\"secret\"secret\n");

        assertThat(rejection).hasMessageNotContaining("secret").hasNoCause();
    }

    @Test
    void rejectsAnEmptyText() {
        assertThat(Reading.rejection(ITEMS, "")).hasMessageStartingWith("file-not-empty at row 1: ");
    }

    @Test
    void takesColumnsInAnyOrderWithDelimiterAndOptionalOnes() {
        DelimitedFormat format = ITEMS.withDelimiter(';').withOptional("note");

        FileRecord record = Reading.all(format, "note;text;sku\nn;t,t;s\n").get(0);

        assertThat(record.values())
                .containsEntry("sku", "s")
                .containsEntry("text", "t,t")
                .containsEntry("note", "n");
    }

    @Test
    void rejectsARowBeyondTheBound() {
        Bounds bounds = new Bounds(1000, 20, 5, 5, 5, 500, 5);

        assertThat(Reading.rejection(ITEMS, utf8("sku,text\nA," + "x".repeat(30)), bounds))
                .hasMessageStartingWith("row-length at row 2: ");
        assertThat(Reading.rejection(ITEMS, utf8("sku,text\nA,\"" + "x\n".repeat(30)), bounds))
                .hasMessageStartingWith("quotes-closed at row 2: ");
        assertThat(Reading.rejection(ITEMS, utf8("a,b,c,d,e,f\n"), bounds))
                .hasMessageStartingWith("columns-count at row 1: ");
    }

    @Test
    void rejectsAFileBeyondTheBound() {
        Bounds bounds = new Bounds(50, 20, 5, 5, 5, 500, 5);

        assertThat(Reading.rejection(ITEMS, utf8("sku,text\n" + "A,1\n".repeat(20)), bounds))
                .hasMessageStartingWith("file-size at byte 50: ");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
