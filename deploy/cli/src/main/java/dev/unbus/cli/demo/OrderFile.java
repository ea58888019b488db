package dev.unbus.cli.demo;

import dev.unbus.cli.console.CommandFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Reads an order file on its own, without any part of the platform, to know what the platform must make of it. */
final class OrderFile {

    private static final List<String> COLUMNS = List.of(
            "InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country");
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
            .get();

    private OrderFile() {}

    /**
     * What the file must lead to.
     *
     * @throws CommandFailure when there is no such file or it is not an order file; says what is wrong with it
     */
    static Expectation read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure("there is no file " + file + ".");
        }
        try (Reader text = open(file);
                CSVParser rows =
                        CSVParser.builder().setReader(text).setFormat(FORMAT).get()) {
            requireColumns(file, rows.getHeaderNames());
            return collect(file, rows);
        } catch (CharacterCodingException notUtf8) {
            throw new CommandFailure(file + " is not encoded in UTF-8.", notUtf8);
        } catch (UncheckedIOException | IOException unreadable) {
            throw new CommandFailure(file + " cannot be read as CSV: " + unreadable.getMessage() + ".", unreadable);
        }
    }

    private static Expectation collect(Path file, CSVParser rows) {
        ExpectationBuilder expectation = new ExpectationBuilder();
        for (CSVRecord row : rows) {
            if (!row.isConsistent()) {
                throw new CommandFailure("%s has %d columns in line %d, not %d."
                        .formatted(file, row.size(), rows.getCurrentLineNumber(), COLUMNS.size()));
            }
            expectation.add(OrderRow.value(row, "InvoiceNo"), OrderRow.of(row));
        }
        Expectation built = expectation.build();
        if (built.invoices() == 0) {
            throw new CommandFailure(file + " has a header and no rows.");
        }
        return built;
    }

    private static void requireColumns(Path file, List<String> header) {
        if (header.isEmpty()) {
            throw new CommandFailure(file + " is empty.");
        }
        if (!header.containsAll(COLUMNS)) {
            throw new CommandFailure(
                    file + " is not an order file: its first line has to be " + String.join(",", COLUMNS) + ".");
        }
    }

    private static Reader open(Path file) throws IOException {
        InputStream content = new BufferedInputStream(Files.newInputStream(file));
        content.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(content.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            content.reset();
        }
        // A decoder made this way reports what is not UTF-8 instead of replacing it.
        return new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder());
    }
}
