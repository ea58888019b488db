package dev.unbus.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unbus.cli.console.CommandFailure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderFileTest {

    private static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    @TempDir
    Path folder;

    @Test
    void addsUpTheSampleThatShipsWithTheProject() {
        Expectation sample = OrderFile.read(Path.of("../samples/orders.csv"));

        assertThat(sample.placed()).hasSize(35);
        assertThat(sample.cancelled()).hasSize(3);
        assertThat(sample.rejected()).hasSize(4);
        assertThat(sample.total()).isEqualByComparingTo("18735.14");
        assertThat(sample.customers()).hasSize(20);
    }

    @Test
    void addsUpTheLinesOfAnInvoiceExactly() throws IOException {
        Expectation orders =
                read("1,A,X,3,2026-03-02T08:34,0.1,17850,France\n1,B,Y,1,2026-03-02T08:34,0.2,17850,France\n");

        assertThat(orders.placed()).containsOnlyKeys("1").containsValue(new BigDecimal("0.50"));
        assertThat(orders.customers()).containsExactly("17850");
    }

    @Test
    void takesAnInvoiceBeginningWithCAsACancellation() throws IOException {
        Expectation orders = read("C1,A,X,-3,2026-03-02T08:34,0.1,17850,France\n");

        assertThat(orders.cancelled()).containsExactly("C1");
        assertThat(orders.placed()).isEmpty();
        assertThat(orders.customers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,1.5", "-1,1.5", "1,0", "1,-0.01", "many,1.5", "1,much", "1.5,1", ",1"})
    void rejectsTheWholeInvoiceForOneRowThatBreaksARule(String quantityAndPrice) throws IOException {
        String[] values = quantityAndPrice.split(",", -1);
        Expectation orders = read(
                """
                1,A,X,1,2026-03-02T08:34,2,17850,France
                1,B,Y,%s,2026-03-02T08:34,%s,17850,France
                1,C,Z,1,2026-03-02T08:34,2,17850,France
                2,A,X,1,2026-03-02T08:34,2,,France
                """
                        .formatted(values[0], values[1]));

        assertThat(orders.rejected()).containsExactly("1");
        assertThat(orders.placed()).containsOnlyKeys("2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,B,Y,1,2026-03-02T08:34,2,17851,France",
                "1,B,Y,1,2026-03-02T08:34,2,17850,Norway",
                "1,B,Y,1,2026-03-02T09:35,2,17850,France",
                "1,B,Y,1,2026-03-32T08:34,2,17850,France",
                "1,B,Y,1,2026-03-29T01:30,2,17850,France",
                "1,B,Y,1,,2,17850,France",
                "1,,Y,1,2026-03-02T08:34,2,17850,France",
                "1,B,Y,1,2026-03-02T08:34,2,17850,"
            })
    void rejectsAnInvoiceWhoseRowsDisagreeOrLackAValue(String second) throws IOException {
        Expectation orders = read("1,A,X,1,2026-03-02T08:34,2,17850,France\n" + second + "\n");

        assertThat(orders.rejected()).containsExactly("1");
        assertThat(orders.placed()).isEmpty();
    }

    @Test
    void rejectsRowsOfAnInvoiceThatCameBeforeAndKeepsTheFirst() throws IOException {
        Expectation orders = read(
                """
                1,A,X,1,2026-03-02T08:34,2,,France
                2,A,X,1,2026-03-02T08:34,3,,France
                1,B,Y,1,2026-03-02T08:34,4,,France
                """);

        assertThat(orders.placed()).containsEntry("1", new BigDecimal("2.00")).containsOnlyKeys("1", "2");
        assertThat(orders.rejected()).containsExactly("1");
    }

    @Test
    void readsQuotesAndAByteOrderMark() throws IOException {
        Path file = write("\uFEFF" + HEADER + "1,A,\"TRAY, 10\"\" WIDE\",1,2026-03-02T08:34,2,,France\n");

        assertThat(OrderFile.read(file).placed()).containsOnlyKeys("1");
    }

    @Test
    void saysWhenThereIsNoFile() {
        assertSentence(folder.resolve("none.csv"), "there is no file");
    }

    @Test
    void saysWhenTheFileIsEmpty() throws IOException {
        assertSentence(write(""), "is empty");
    }

    @Test
    void saysWhenThereIsNoHeader() throws IOException {
        assertSentence(write("1,A,X,1,2026-03-02T08:34,2,,France\n"), "its first line has to be InvoiceNo,StockCode");
    }

    @Test
    void saysWhenThereAreNoRows() throws IOException {
        assertSentence(write(HEADER), "has a header and no rows");
    }

    @Test
    void saysWhenAQuoteIsNotClosed() throws IOException {
        assertSentence(write(HEADER + "1,A,\"X,1,2026-03-02T08:34,2,,France\n"), "cannot be read as CSV");
    }

    @Test
    void saysWhenAColumnIsMissing() throws IOException {
        assertSentence(write(HEADER + "1,A,X,1\n"), "has 4 columns in line 2");
    }

    @Test
    void saysWhenTheFileIsNotUtf8() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(
                file, (HEADER + "1,A,Caf\u00e9,1,2026-03-02T08:34,2,,France\n").getBytes(StandardCharsets.ISO_8859_1));

        assertSentence(file, "is not encoded in UTF-8");
    }

    private static void assertSentence(Path file, String part) {
        assertThatThrownBy(() -> OrderFile.read(file))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining(part)
                .hasMessageContaining(file.getFileName().toString());
    }

    private Expectation read(String rows) throws IOException {
        return OrderFile.read(write(HEADER + rows));
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("orders.csv"), content);
    }
}
