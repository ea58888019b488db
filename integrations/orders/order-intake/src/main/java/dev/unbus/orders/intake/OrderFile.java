package dev.unbus.orders.intake;

import dev.unbus.delivery.BusinessKey;
import dev.unbus.files.FileHeaders;
import dev.unbus.files.IntakeFile;
import dev.unbus.files.RecordGroup;
import dev.unbus.files.RecordGroups;
import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.BooleanSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultMessage;

/** The second pass over an order file: each invoice as a message of its own, read when the one before is through. */
final class OrderFile implements Closeable {

    private final IntakeFile file;
    private final RecordGroups invoices;
    private final CamelContext camel;

    OrderFile(IntakeFile file, RecordGroups invoices, CamelContext camel) {
        this.file = file;
        this.invoices = invoices;
        this.camel = camel;
    }

    IntakeFile file() {
        return file;
    }

    /** The invoices in their order; no further one once {@code wanted} is false. */
    Iterator<Message> invoicesWhile(BooleanSupplier wanted) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return wanted.getAsBoolean() && invoices.hasNext();
            }

            @Override
            public Message next() {
                return message(invoices.next());
            }
        };
    }

    private Message message(RecordGroup invoice) {
        Message message = new DefaultMessage(camel);
        message.setBody(invoice.text());
        message.setHeader(BusinessKey.HEADER, invoice.key());
        message.setHeader(FileHeaders.NAME, file.name());
        message.setHeader(FileHeaders.FIRST_ROW, Long.toString(invoice.firstRow()));
        if (invoice.seenBefore()) {
            message.setHeader(FileHeaders.SEEN_BEFORE, "true");
        }
        return message;
    }

    @Override
    public void close() throws IOException {
        invoices.close();
    }
}
