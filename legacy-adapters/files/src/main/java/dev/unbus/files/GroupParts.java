package dev.unbus.files;

import dev.unbus.delivery.BusinessKey;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Each group of adjacent records with the same key is a part. */
record GroupParts(RecordGroups groups) implements FileParts {

    @Override
    public @Nullable FilePart next() {
        if (!groups.hasNext()) {
            return null;
        }
        RecordGroup group = groups.next();
        Map<String, String> headers = group.seenBefore()
                ? Map.of(BusinessKey.HEADER, group.key(), FileHeaders.SEEN_BEFORE, "true")
                : Map.of(BusinessKey.HEADER, group.key());
        return new FilePart(group, group.text(), group.firstRow(), headers, groups.bookmark(), null);
    }

    @Override
    public void close() throws IOException {
        groups.close();
    }
}
