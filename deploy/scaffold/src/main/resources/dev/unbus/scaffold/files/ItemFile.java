package @package@;

import dev.unbus.delivery.RejectedException;
import dev.unbus.files.Bounds;
import dev.unbus.files.DelimitedFormat;
import dev.unbus.files.FileRecord;
import dev.unbus.files.FilesConfig;
import dev.unbus.files.RecordFormat;
import dev.unbus.files.RecordReader;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** How files of items are written: comma-separated UTF-8 with a heading, one row an item. */
@Singleton
final class ItemFile {

    /** The name of the format for the route. */
    static final String FORMAT = "item-file";

    static final String ID = "id";
    static final String DESCRIPTION = "description";
    static final String AMOUNT = "amount";

    private static final DelimitedFormat ROWS = DelimitedFormat.of(ID, DESCRIPTION, AMOUNT);

    private final Bounds bounds;

    ItemFile(FilesConfig files) {
        this.bounds = files.bounds();
    }

    @Produces
    @Singleton
    @Unremovable
    @Named(FORMAT)
    static RecordFormat format() {
        return ROWS;
    }

    /**
     * The item in a text of the heading and its row.
     *
     * @throws RejectedException naming the column and the rule that is broken
     */
    ReceivedItem read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (RecordReader reader = ROWS.read(new ByteArrayInputStream(bytes), bounds)) {
            ReceivedItem item = item(reader.next());
            if (reader.hasNext()) {
                throw new RejectedException("item-once", ID, "one row an item");
            }
            return item;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReceivedItem item(FileRecord row) {
        return new ReceivedItem(row.required(ID), row.value(DESCRIPTION), row.decimal(AMOUNT, '.'));
    }
}
