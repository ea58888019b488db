package dev.unbus.files;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of a row by the names of its columns, without a map for each row. */
final class ColumnValues extends AbstractMap<String, String> {

    private final Columns columns;
    private final List<String> values;

    ColumnValues(Columns columns, List<String> values) {
        this.columns = columns;
        this.values = values;
    }

    @Override
    public @Nullable String get(@Nullable Object column) {
        Integer index = columns.indexes().get(column);
        return index == null ? null : values.get(index);
    }

    @Override
    public boolean containsKey(@Nullable Object column) {
        return columns.indexes().containsKey(column);
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return new AbstractSet<>() {

            @Override
            public Iterator<Entry<String, String>> iterator() {
                Iterator<String> names = columns.names().iterator();
                Iterator<String> row = values.iterator();
                return new Iterator<>() {

                    @Override
                    public boolean hasNext() {
                        return names.hasNext();
                    }

                    @Override
                    public Entry<String, String> next() {
                        return Map.entry(names.next(), row.next());
                    }
                };
            }

            @Override
            public int size() {
                return values.size();
            }
        };
    }
}
