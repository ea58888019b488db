package dev.unbus.files;

import dev.unbus.delivery.RejectedException;
import dev.unbus.delivery.UnavailableException;
import dev.unbus.delivery.group.LostOwnershipException;
import dev.unbus.delivery.group.SourceMessage;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One file on its way through: which part comes next, and how many that were given are not committed yet. */
final class FileReading implements Closeable {

    private static final Logger LOG = Logger.getLogger(FileReading.class);

    private final FilesEndpoint endpoint;
    private final FolderFile file;
    private @Nullable FileParts parts;
    private Bookmark next;
    private boolean ended;
    private boolean anyCommitted;
    private int uncommitted;
    private @Nullable RejectedException refusal;

    /**
     * @param start where the commit record says that it goes on
     */
    FileReading(FilesEndpoint endpoint, FolderFile file, Bookmark start) {
        this.endpoint = endpoint;
        this.file = file;
        this.next = start;
        this.anyCommitted = start.number() > 0;
    }

    /** The next messages; none when there are no more. */
    List<SourceMessage> read(int most, long mostBytes) {
        List<SourceMessage> messages = new ArrayList<>();
        long bytes = 0;
        try {
            while (!ended && messages.size() < most && bytes < mostBytes) {
                FilePart part = nextPart();
                ended = part == null;
                if (part != null) {
                    next = part.next();
                    SourceMessage message = new FileMessage(endpoint, file, part);
                    bytes += message.bytes();
                    messages.add(message);
                }
            }
        } catch (RejectedException why) {
            ended = true;
            refusal = why;
        } catch (IOException | UncheckedIOException broken) {
            close();
            if (messages.isEmpty()) {
                throw new UnavailableException(endpoint.resource(), "reading " + file.name() + " broke off", broken);
            }
        }
        uncommitted += messages.size();
        return messages;
    }

    private @Nullable FilePart nextPart() throws IOException {
        if (parts == null) {
            parts = endpoint.cut().parts(file, next);
        }
        return parts.next();
    }

    void committed(int messages) {
        uncommitted -= messages;
        anyCommitted |= messages > 0;
    }

    /** Whether everything in it that can be read is committed. */
    boolean isSpent() {
        return ended && uncommitted == 0;
    }

    /** Moves the file away. */
    void finish() throws LostOwnershipException, IOException {
        close();
        verifyUnchanged();
        if (refusal != null) {
            file.reject(refusal);
            return;
        }
        if (!endpoint.firstPass()) {
            file.tally().add("records", next.number());
        }
        file.done();
    }

    /** Nothing of a changed file may be committed together with, or after, what was there before. */
    void verifyUnchanged() throws LostOwnershipException, IOException {
        FolderFile.State state = file.state();
        if (state == FolderFile.State.UNCHANGED) {
            return;
        }
        if (state == FolderFile.State.CHANGED && anyCommitted) {
            file.reject(new RejectedException(
                    "file-unchanged", "file", "it was changed after records of it had been published"));
        } else {
            LOG.warnf("%s/%s: %s while it was read", endpoint.resource(), file.name(), inWords(state));
        }
        throw new LostOwnershipException(file.name() + " " + inWords(state));
    }

    private static String inWords(FolderFile.State state) {
        return switch (state) {
            case GONE -> "was taken away";
            case REPLACED -> "was replaced";
            default -> "was changed";
        };
    }

    @Override
    public void close() {
        try {
            if (parts != null) {
                parts.close();
            }
        } catch (IOException e) {
            LOG.debugf(e, "closing %s", file.name());
        }
        parts = null;
    }
}
