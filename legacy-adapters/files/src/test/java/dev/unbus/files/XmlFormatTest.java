package dev.unbus.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlFormatTest {

    private static final XmlFormat ORDERS = new XmlFormat(StandardCharsets.UTF_8, "order");

    @Test
    void readsEachRecordWithItsTextAndPlace() {
        String first = "<order id='1'><line><sku>A</sku></line><line><sku>B</sku></line></order>";
        String text = "<?xml version='1.0' encoding='UTF-8'?>\r\n<orders>\r\n <!-- é -->\n" + first
                + "\n<o:order xmlns:o='u'>&lt;<![CDATA[é]]></o:order></orders>";

        List<FileRecord> records = Reading.all(ORDERS, text);

        assertThat(records.get(0).values())
                .containsEntry("@id", "1")
                .containsEntry("line/sku", "A")
                .containsEntry("line[2]/sku", "B");
        assertThat(records.get(0).text()).isEqualTo(first);
        assertThat(records.get(0).row()).isEqualTo(4);
        assertThat(records.get(0).byteOffset()).isEqualTo(bytesBefore(text, first));
        assertThat(records.get(1).values()).containsExactly(java.util.Map.entry(".", "<é"));
        assertThat(records.get(1).text()).isEqualTo("<o:order xmlns:o='u'>&lt;<![CDATA[é]]></o:order>");
        assertThat(records.get(1).byteOffset()).isEqualTo(bytesBefore(text, "<o:order"));
    }

    private static int bytesBefore(String text, String part) {
        return text.substring(0, text.indexOf(part)).getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void tellsThePlaceOfRecordsFarDown() {
        String record = "<order><text>" + "é".repeat(50) + "</text></order>\n";
        String text = "<orders>\n" + record.repeat(1000) + "</orders>";

        List<FileRecord> records = Reading.all(ORDERS, text);

        int recordBytes = record.getBytes(StandardCharsets.UTF_8).length;
        assertThat(records).hasSize(1000);
        assertThat(records.get(999).byteOffset()).isEqualTo(9 + 999L * recordBytes);
        assertThat(records.get(999).text()).isEqualTo(record.strip());
        assertThat(records.get(999).row()).isEqualTo(1001);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE orders [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><orders><order>&x;</order></orders>",
                "<!DOCTYPE orders SYSTEM 'http://127.0.0.1:1/x.dtd'><orders/>",
                "<!DOCTYPE o [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><o><order>&b;</order></o>"
            })
    void refusesADocumentTypeDeclaration(String text) {
        assertThat(Reading.rejection(ORDERS, text)).hasMessageStartingWith("xml-without-dtd at row 1: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not xml                                    | xml-well-formed at row 1: ",
                "<orders>;<order>;</orders>                 | xml-well-formed at row 3: ",
                "<orders>;<order/>                          | xml-well-formed at row 2: ",
                "<orders><order>&secret;</order></orders>   | xml-w",
                "<?xml version='1.0' encoding='ISO-8859-1'?><orders/> | charset-as-configured at row 1: ",
            })
    void rejectsWhatIsNotWellFormed(String text, String message) {
        assertThat(Reading.rejection(ORDERS, text.replace(';', '\n').replace("&secret\n", "&secret;")))
                .hasMessageStartingWith(message.strip())
                .hasMessageNotContaining("secret");
    }

    @Test
    void rejectsAnEmptyText() {
        assertThat(Reading.rejection(ORDERS, "")).hasMessageStartingWith("xml-well-formed at row 1: ");
    }

    @Test
    void rejectsAnUndecodableByte() {
        byte[] bytes = "<orders>\n<order>\u00e9</order></orders>".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Reading.rejection(ORDERS, bytes, Bounds.defaults()))
                .hasMessageStartingWith("charset-decodable at row 2, byte 16: ");
    }

    @Test
    void boundsTheDepthInsideAndOutsideOfRecords() {
        assertThat(Reading.rejection(ORDERS, "<order>" + "<a>".repeat(100_000)))
                .hasMessageStartingWith("nesting-depth at row 1: ");
        assertThat(Reading.rejection(ORDERS, "<a>".repeat(100_000))).hasMessageStartingWith("nesting-depth at row 1: ");
    }

    @Test
    void boundsARecordAndWhatIsBetweenRecords() {
        Bounds bounds = new Bounds(1_000_000, 100, 5, 5, 5, 500, 5);
        String large = "x".repeat(50_000);

        assertThat(Reading.rejection(ORDERS, utf8("<o>\n<order>" + large + "</order></o>"), bounds))
                .hasMessageStartingWith("record-length at row ");
        assertThat(Reading.rejection(ORDERS, utf8("<o>\n<order>" + "x".repeat(200) + "</order></o>"), bounds))
                .hasMessageStartingWith("record-length at row 2: ");
        assertThat(Reading.rejection(ORDERS, utf8("<o><!--" + large + "--></o>"), bounds))
                .hasMessageStartingWith("record-length at row ");
        assertThat(Reading.rejection(ORDERS, utf8("<o><order>" + "<a/>".repeat(9) + "</order></o>"), bounds))
                .hasMessageStartingWith("columns-count at row 1: ");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
