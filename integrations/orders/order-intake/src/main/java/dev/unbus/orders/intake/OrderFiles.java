package dev.unbus.orders.intake;

import dev.unbus.files.Bounds;
import dev.unbus.files.Inbox;
import dev.unbus.files.Inboxes;
import dev.unbus.files.RecordGroups;
import dev.unbus.files.Tally;
import jakarta.inject.Singleton;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.camel.CamelContext;

/** The order files in the inbox: checked as a whole, read invoice by invoice, and moved when they are through. */
@Singleton
final class OrderFiles {

    private static final String INVOICES = "invoices";
    private static final String ROWS = "rows";
    private static final String REJECTED = "rejected";

    private final Inbox inbox;
    private final Bounds bounds;
    private final OrderFileFormat format;
    private final CamelContext camel;

    OrderFiles(OrderIntakeConfig config, Inboxes inboxes, OrderFileFormat format, CamelContext camel) {
        this.inbox = inboxes.inbox(config.directory(), config.pattern());
        this.bounds = inboxes.bounds();
        this.format = format;
        this.camel = camel;
    }

    String uri() {
        return inbox.uri();
    }

    /** The file, ready for its second pass; empty if it was set aside and nothing of it is to be published. */
    Optional<OrderFile> admit(File file) {
        return inbox.admit(file, this::check).map(intake -> new OrderFile(intake, invoices(intake.open()), camel));
    }

    private void check(InputStream content, Tally tally) throws IOException {
        tally.add(INVOICES, 0);
        tally.add(ROWS, 0);
        try (RecordGroups invoices = invoices(content)) {
            while (invoices.hasNext()) {
                tally.add(ROWS, invoices.next().records());
                tally.add(INVOICES, 1);
            }
        }
    }

    /** Notes what became of one invoice; of an invoice that was set aside it hears nothing. */
    void published(OrderFile file, OrderOutcome outcome) {
        file.file().tally().add(outcome.countedAs(), 1);
    }

    /** Moves the file, all of whose invoices are published or set aside. */
    void finish(OrderFile file) {
        Tally tally = file.file().tally();
        long published = 0;
        for (OrderOutcome outcome : OrderOutcome.values()) {
            tally.add(outcome.countedAs(), 0);
            published += tally.count(outcome.countedAs());
        }
        tally.add(REJECTED, tally.count(INVOICES) - published);
        inbox.done(file.file());
    }

    private RecordGroups invoices(InputStream content) {
        return new RecordGroups(format.rows().read(content, bounds), OrderFileFormat.INVOICE, bounds);
    }
}
