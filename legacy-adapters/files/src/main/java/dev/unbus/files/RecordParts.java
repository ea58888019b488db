package dev.unbus.files;

import dev.unbus.delivery.RejectedException;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Each record is a part. */
record RecordParts(RecordReader reader) implements FileParts {

    @Override
    public @Nullable FilePart next() {
        try {
            return reader.hasNext() ? part(reader.next(), null) : null;
        } catch (RejectedException why) {
            FileRecord refused = reader.refused();
            if (refused == null) {
                throw why;
            }
            return part(refused, why);
        }
    }

    private FilePart part(FileRecord record, @Nullable RejectedException refusal) {
        return new FilePart(record, withoutLineEnd(record.text()), record.row(), Map.of(), reader.bookmark(), refusal);
    }

    private static String withoutLineEnd(String text) {
        int length = text.length();
        if (length > 0 && text.charAt(length - 1) == '\n') {
            length--;
        }
        if (length > 0 && text.charAt(length - 1) == '\r') {
            length--;
        }
        return text.substring(0, length);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
