package dev.unbus.files;

import java.util.List;
import java.util.Map;

/** How a line gives its values. */
@FunctionalInterface
interface LineValues {

    /** The line as it is. */
    LineValues WHOLE = new LineValues() {

        private final Columns line = Columns.of(List.of("line"));

        @Override
        public Map<String, String> of(Row row) {
            return new ColumnValues(line, List.of(row.content()));
        }
    };

    /**
     * The values of that line.
     *
     * @throws dev.unbus.delivery.RejectedException when it is no record
     */
    Map<String, String> of(Row row);
}
