package dev.unbus.files;

import dev.unbus.delivery.group.LostOwnershipException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A directory of this host, taken in by way of its {@link Inbox}. */
final class LocalFolder implements RecordFolder {

    private final Path directory;
    private final NamePattern include;
    private final FilesConfig config;
    private final Clock clock;
    private final QuietFiles quiet;
    private @Nullable Inbox inbox;
    private @Nullable FolderLock lock;
    private @Nullable IntakeFile admitted;

    LocalFolder(Path directory, NamePattern include, FilesConfig config, Clock clock) {
        this.directory = directory;
        this.include = include;
        this.config = config;
        this.clock = clock;
        this.quiet = new QuietFiles(config);
    }

    @Override
    public boolean claim() throws IOException {
        if (lock == null) {
            try {
                inbox = new Inbox(directory, config, clock);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            lock = new FolderLock(
                    directory.toRealPath().resolve(Inbox.BOOKKEEPING).resolve("lock"));
        }
        return lock.acquire();
    }

    @Override
    public void verifyHeld() throws LostOwnershipException, IOException {
        if (lock == null || !lock.isHeld()) {
            throw new LostOwnershipException("the lock on " + directory + " is not held any more");
        }
    }

    @Override
    public List<String> ready() throws IOException {
        return quiet.ready(listed(), clock.instant());
    }

    @Override
    public OptionalLong waiting() throws IOException {
        return Files.isDirectory(directory) ? OptionalLong.of(listed().size()) : OptionalLong.empty();
    }

    private List<QuietFiles.Listed> listed() throws IOException {
        List<QuietFiles.Listed> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (include.matches(name) && !TraceSidecar.isOne(name)) {
                    add(entry, name, files);
                }
            }
        }
        return files;
    }

    private static void add(Path entry, String name, List<QuietFiles.Listed> files) throws IOException {
        try {
            BasicFileAttributes attributes = IntakeFile.attributes(entry);
            if (!attributes.isDirectory()) {
                files.add(new QuietFiles.Listed(
                        name, attributes.size(), attributes.lastModifiedTime().toInstant()));
            }
        } catch (NoSuchFileException gone) {
            // Between the listing and the look at it.
        }
    }

    @Override
    public @Nullable FolderFile admit(String name, FileCheck check) throws IOException {
        Inbox into = inbox;
        if (into == null) {
            throw new IOException("the folder is not claimed");
        }
        // One that was only let go of need not be read through again.
        boolean known =
                admitted != null && admitted.name().equals(name) && admitted.state() == FolderFile.State.UNCHANGED;
        if (!known) {
            try {
                admitted = into.admit(name, check).orElse(null);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        return admitted == null ? null : new LocalFile(into, admitted, TraceSidecar.headersFor(admitted.path()));
    }

    @Override
    public void close() {
        if (lock != null) {
            lock.close();
        }
        lock = null;
    }
}
