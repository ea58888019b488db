package dev.unbus.files;

import org.jspecify.annotations.Nullable;

/**
 * What a route says of the files that it reads.
 *
 * @param include the names that are meant
 * @param format how the files hold their records
 * @param groupBy the column whose equal neighbours make one message, or null for a message a record
 * @param firstPass whether a file is checked to its end before anything of it is published
 * @param commitRecord the kind of resource that keeps the commit record, or null for the route's own sink
 */
record FilesOptions(
        NamePattern include,
        RecordFormat format,
        @Nullable String groupBy,
        boolean firstPass,
        @Nullable String commitRecord) {

    FileParts.Cut cut(Bounds bounds) {
        return groupBy == null ? FileParts.records(format, bounds) : FileParts.groups(format, groupBy, bounds);
    }
}
