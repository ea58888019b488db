package @package@;

import dev.unbus.delivery.JsonDocument;
import dev.unbus.delivery.JsonFields;
import dev.unbus.delivery.RejectedException;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Reads an item; tolerant of fields it does not know, strict with those it needs. */
@Singleton
final class ItemReader {

    private static final int MAX_TEXT = 1_000;

    private final long maxBytes;

    ItemReader(@Flow@Config config) {
        this.maxBytes = config.maxItemSize().asLongValue();
    }

    /**
     * The item in a JSON document.
     *
     * @throws RejectedException naming a JSON pointer, or line and column, when it is none
     */
    ReceivedItem read(byte @Nullable [] value) {
        return item(JsonDocument.fields(value, maxBytes));
    }

    private static ReceivedItem item(JsonFields fields) {
        return new ReceivedItem(
                fields.text("id", MAX_TEXT), fields.optionalText("description", MAX_TEXT), fields.amount("amount"));
    }
}
