package dev.unbus.files;

import dev.unbus.delivery.UnavailableException;
import dev.unbus.delivery.group.GroupSource;
import dev.unbus.delivery.group.GroupTransaction;
import dev.unbus.delivery.group.LostOwnershipException;
import dev.unbus.delivery.group.Position;
import dev.unbus.delivery.group.SourceMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The files of one folder, one after the other, each from the place on that the commit record names. */
final class FilesSource implements GroupSource {

    private static final Logger LOG = Logger.getLogger(FilesSource.class);

    private final FilesEndpoint endpoint;
    private final RecordFolder folder;
    private final Queue<String> names = new ArrayDeque<>();
    private @Nullable GroupTransaction record;
    private @Nullable FileReading current;
    private @Nullable String unreadable;
    private long nextLook = System.nanoTime();
    private boolean recordFailed;

    FilesSource(FilesEndpoint endpoint, RecordFolder folder) {
        this.endpoint = endpoint;
        this.folder = folder;
    }

    @Override
    public String resource() {
        return endpoint.resource();
    }

    @Override
    public String exclusiveName() {
        return FolderNames.exclusive(endpoint.resource());
    }

    @Override
    public boolean claim() {
        try {
            return folder.claim();
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public void open(@Nullable GroupTransaction keeper) {
        record = keeper;
        recordFailed = false;
    }

    @Override
    public List<SourceMessage> receive(int most, long mostBytes, Duration wait) throws Exception {
        try {
            if (current != null && current.isSpent()) {
                FileReading spent = current;
                current = null;
                spent.finish();
            }
            if (current == null) {
                current = next(wait);
            }
        } catch (IOException | UncheckedIOException e) {
            throw unavailable(e);
        }
        return current == null ? List.of() : current.read(most, mostBytes);
    }

    /** The next file that is ready, or null. One that may not be read is passed over, and tried again at each look. */
    private @Nullable FileReading next(Duration wait) throws Exception {
        if (names.isEmpty()) {
            look(wait);
        }
        for (String name = names.poll(); name != null; name = names.poll()) {
            try {
                FolderFile file = folder.admit(name, this::check);
                if (file != null) {
                    return new FileReading(endpoint, file, bookmark(file));
                }
            } catch (NoSuchFileException gone) {
                LOG.debugf("%s/%s is gone", endpoint.resource(), name);
            } catch (AccessDeniedException denied) {
                unreadable = name;
            }
        }
        if (unreadable != null) {
            String name = unreadable;
            unreadable = null;
            throw new UnavailableException(endpoint.resource(), name + " may not be read", null);
        }
        return null;
    }

    private void look(Duration wait) throws IOException, InterruptedException {
        if (nextLook - System.nanoTime() > 0) {
            pause(wait);
        }
        if (nextLook - System.nanoTime() <= 0) {
            names.addAll(folder.ready());
            nextLook = System.nanoTime() + endpoint.pollInterval().toNanos();
        }
    }

    private void pause(Duration wait) throws InterruptedException {
        long left = Math.max(0, nextLook - System.nanoTime());
        long most = left == 0 ? endpoint.pollInterval().toNanos() : left;
        Thread.sleep(Duration.ofNanos(Math.min(wait.toNanos(), most)).toMillis());
    }

    private void check(InputStream content, Tally tally) throws IOException {
        if (!endpoint.firstPass()) {
            return;
        }
        long read = 0;
        long records = 0;
        try (FileParts parts = endpoint.cut().parts(from -> content, Bookmark.START)) {
            for (FilePart part = parts.next(); part != null; part = parts.next()) {
                if (part.refusal() != null) {
                    throw part.refusal();
                }
                read++;
                records = part.next().number();
            }
        } finally {
            tally.add("records", records);
            if (endpoint.groups()) {
                tally.add("groups", read);
            }
        }
    }

    private Bookmark bookmark(FolderFile file) throws Exception {
        if (record == null) {
            return Bookmark.START;
        }
        recordFailed = true;
        Position position = record.positions(Set.of(file.identity())).get(file.identity());
        recordFailed = false;
        if (position != null) {
            LOG.infof(
                    "%s/%s: goes on at byte %d, %d records are done",
                    endpoint.resource(),
                    file.name(),
                    position.offset(),
                    Bookmark.of(position).number());
        }
        return position == null ? Bookmark.START : Bookmark.of(position);
    }

    @Override
    public void verifyHeld() throws Exception {
        if (recordFailed) {
            throw new LostOwnershipException("the commit record of " + endpoint.resource() + " has to be opened anew");
        }
        try {
            folder.verifyHeld();
            if (current != null) {
                current.verifyUnchanged();
            }
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public void acknowledge(List<SourceMessage> done, boolean shared) {
        if (current != null) {
            current.committed(done.size());
        }
    }

    @Override
    public boolean redeliversAfterRollback() {
        return false;
    }

    @Override
    public void close() {
        if (current != null) {
            current.close();
        }
        current = null;
        names.clear();
        nextLook = System.nanoTime();
        folder.close();
    }

    private UnavailableException unavailable(Exception e) {
        return new UnavailableException(endpoint.resource(), "its files can be neither read nor moved", e);
    }
}
