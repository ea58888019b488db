package @package@;

import dev.unbus.delivery.JsonDocument;
import dev.unbus.delivery.RejectedException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.TypeConverter;
import org.apache.camel.support.SimpleTypeConverter;
import org.jspecify.annotations.Nullable;

/** A row of the table that is read. */
final class ItemRow {

    /** What is set aside goes to a topic, which takes bytes. */
    static final TypeConverter AS_JSON = new SimpleTypeConverter(
            false, (type, exchange, row) -> JsonDocument.text(row).getBytes(StandardCharsets.UTF_8));

    private ItemRow() {}

    /**
     * The item in a row, whose columns are found whatever their case is.
     *
     * @throws RejectedException naming the column and the rule that is broken
     */
    static ReceivedItem read(Map<?, ?> row) {
        Object description = row.get("description");
        return new ReceivedItem(
                String.valueOf(present(row, "id")),
                description == null ? null : description.toString(),
                new BigDecimal(String.valueOf(present(row, "amount"))));
    }

    private static Object present(Map<?, ?> row, String column) {
        @Nullable Object value = row.get(column);
        if (value == null) {
            throw new RejectedException("value-present", "column " + column, "a value is needed here");
        }
        return value;
    }
}
