package dev.unbus.files;

import dev.unbus.delivery.RejectedException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes one message: a record, or a group of them.
 *
 * @param content the {@link FileRecord} or {@link RecordGroup}
 * @param text the body
 * @param row the line on which it begins
 * @param headers what else is known of it
 * @param next the place after it
 * @param refusal why it is no record, or null
 */
record FilePart(
        Object content,
        String text,
        long row,
        Map<String, String> headers,
        Bookmark next,
        @Nullable RejectedException refusal) {}
