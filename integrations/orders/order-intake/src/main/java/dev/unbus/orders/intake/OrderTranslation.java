package dev.unbus.orders.intake;

import dev.unbus.files.Bounds;
import dev.unbus.files.FileRecord;
import dev.unbus.files.FilesConfig;
import dev.unbus.files.RecordReader;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Translates an invoice's rows into the event that they report. */
@Singleton
final class OrderTranslation {

    private static final long HEADING_ROWS = 1;

    private final OrderFileFormat format;
    private final Bounds bounds;
    private final Duration longestInvoice;
    private final Currency currency;

    OrderTranslation(OrderFileFormat format, OrderIntakeConfig config, FilesConfig files) {
        this.format = format;
        this.bounds = files.bounds();
        this.longestInvoice = config.invoiceDuration();
        this.currency = config.currency();
    }

    /**
     * The event that the invoice reports.
     *
     * @throws dev.unbus.delivery.RejectedException naming rows of the order file and the rule that they break
     */
    OrderEvent translate(InvoiceText text) {
        Invoice invoice = new Invoice(rows(text), longestInvoice);
        InvoiceRow first = invoice.first();
        List<OrderLine> lines = invoice.lines();
        return invoice.isCancellation()
                ? new OrderCancelled(
                        first.invoice(),
                        first.customer(),
                        first.country(),
                        invoice.time(),
                        currency,
                        OrderLine.total(lines),
                        lines)
                : new OrderPlaced(
                        first.invoice(),
                        first.customer(),
                        first.country(),
                        invoice.time(),
                        currency,
                        OrderLine.total(lines),
                        lines);
    }

    private List<InvoiceRow> rows(InvoiceText text) {
        // A row's number is the one in the order file, not the one in this text.
        long above = text.firstRow() - HEADING_ROWS - 1;
        byte[] bytes = text.csv().getBytes(StandardCharsets.UTF_8);
        List<InvoiceRow> rows = new ArrayList<>();
        try (RecordReader reader = format.rows(StandardCharsets.UTF_8).read(new ByteArrayInputStream(bytes), bounds)) {
            while (reader.hasNext()) {
                FileRecord row = reader.next();
                rows.add(InvoiceRow.of(row.shiftedBy(above), format));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
