package dev.unbus.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file in an inbox that was checked and is being taken in. */
final class IntakeFile {

    private final Path path;
    private final String fingerprint;
    private final long bytes;
    private final Instant modified;
    private final @Nullable Object fileKey;
    private final Instant startedAt;
    private final Tally tally;

    IntakeFile(Path path, String fingerprint, BasicFileAttributes attributes, Instant startedAt, Tally tally) {
        this.path = path;
        this.fingerprint = fingerprint;
        this.bytes = attributes.size();
        this.modified = attributes.lastModifiedTime().toInstant();
        this.fileKey = attributes.fileKey();
        this.startedAt = startedAt;
        this.tally = tally;
    }

    /** The file's name. */
    String name() {
        return path.getFileName().toString();
    }

    /** What was counted so far; to be added to. */
    Tally tally() {
        return tally;
    }

    Path path() {
        return path;
    }

    String fingerprint() {
        return fingerprint;
    }

    long bytes() {
        return bytes;
    }

    Instant modified() {
        return modified;
    }

    Instant startedAt() {
        return startedAt;
    }

    boolean isUnchanged() {
        try {
            return state() == FolderFile.State.UNCHANGED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FolderFile.State state() throws IOException {
        try {
            BasicFileAttributes now = attributes(path);
            if (!Objects.equals(now.fileKey(), fileKey)) {
                return FolderFile.State.REPLACED;
            }
            boolean same =
                    now.size() == bytes && now.lastModifiedTime().toInstant().equals(modified);
            return same ? FolderFile.State.UNCHANGED : FolderFile.State.CHANGED;
        } catch (NoSuchFileException gone) {
            return FolderFile.State.GONE;
        }
    }

    static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
}
