package dev.unbus.files;

import dev.unbus.delivery.RejectedException;
import dev.unbus.delivery.UnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A folder that files are dropped into. Each is taken in once: it ends in {@code done/}, or in {@code rejected/}, with
 * a report beside it. Until then it stays where it is.
 */
final class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    /** The folder within, for what is remembered. */
    static final String BOOKKEEPING = ".taken-in";

    private final Folder folder;
    private final Folder done;
    private final Folder rejected;
    private final FilesConfig config;
    private final Clock clock;
    private final TakenInFiles takenIn;

    Inbox(Path directory, FilesConfig config, Clock clock) {
        this.folder = new Folder(directory);
        this.done = folder.folder("done");
        this.rejected = folder.folder("rejected");
        this.config = config;
        this.clock = clock;
        this.takenIn = new TakenInFiles(folder.folder(BOOKKEEPING).file("files.jsonl"));
    }

    /**
     * The first pass: computes the fingerprint and checks the file as a whole.
     *
     * @return empty if the file need not be taken in: it is in {@code rejected/} then, because it broke a rule or its
     *     content was taken in before; or in {@code done/}, because only its move was outstanding
     */
    Optional<IntakeFile> admit(String name, FileCheck check) {
        Arrival arrival = new Arrival(folder.path().resolve(name), clock.instant());
        try {
            try {
                return admit(arrival, check);
            } catch (RejectedException e) {
                reject(arrival, e);
                return Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<IntakeFile> admit(Arrival arrival, FileCheck check) throws IOException {
        BasicFileAttributes attributes = IntakeFile.attributes(arrival.path);
        arrival.bytes = attributes.size();
        refuseAtSight(attributes);
        String fingerprint = Fingerprint.of(arrival.path, check, arrival.tally);
        arrival.fingerprint = fingerprint;
        IntakeFile file = new IntakeFile(arrival.path, fingerprint, attributes, arrival.startedAt, arrival.tally);
        TakenIn earlier = takenIn.find(fingerprint).orElse(null);
        if (earlier == null) {
            return Optional.of(file);
        }
        arrival.earlier = earlier;
        finishMove(file, earlier);
        return Optional.empty();
    }

    /**
     * After the second pass, when everything in the file was published: remembers its fingerprint and moves it.
     *
     * @throws UnavailableException if the file was changed meanwhile; it stays and is taken in again as a whole
     */
    void done(IntakeFile file) {
        if (!file.isUnchanged()) {
            throw new UnavailableException("inbox", file.name() + " was changed while it was taken in", null);
        }
        try {
            Instant now = clock.instant();
            Path target = TargetNames.free(done, file.name(), now);
            IntakeReport.done(file, now).writeBeside(target);
            takenIn.add(new TakenIn(
                    file.fingerprint(),
                    file.name(),
                    "done/" + target.getFileName(),
                    file.modified().toEpochMilli(),
                    file.bytes(),
                    now.toString()));
            Files.move(file.path(), target, StandardCopyOption.ATOMIC_MOVE);
            TraceSidecar.follow(file.path(), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LOG.infof(
                "%s: took in %s: %s",
                folder.path().getFileName(), file.name(), inWords(file.tally().counts()));
    }

    /** Sets a file aside that turned out to break a rule while it was taken in. */
    void reject(IntakeFile file, RejectedException why) throws IOException {
        Arrival arrival = new Arrival(file.path(), file.startedAt());
        arrival.bytes = file.bytes();
        arrival.fingerprint = file.fingerprint();
        file.tally().counts().forEach(arrival.tally::add);
        reject(arrival, why);
    }

    private void refuseAtSight(BasicFileAttributes attributes) {
        if (!attributes.isRegularFile()) {
            throw new RejectedException("file-regular", "file", "links and the like are not followed");
        }
        if (attributes.size() == 0) {
            throw new RejectedException("file-not-empty", "byte 0", "the file is empty");
        }
        if (attributes.size() > config.maxFileBytes()) {
            throw TextSource.tooLarge(config.maxFileBytes());
        }
    }

    /** Moves a file that a crash kept from being moved; any other file with known content is a duplicate. */
    private void finishMove(IntakeFile file, TakenIn earlier) throws IOException {
        Path target = folder.path().resolve(earlier.movedTo());
        if (!earlier.isSameFileAs(file) || Files.exists(target)) {
            throw new RejectedException(
                    "file-new", "file", "the same content was taken in before, as " + earlier.movedTo());
        }
        Files.move(file.path(), target, StandardCopyOption.ATOMIC_MOVE);
        TraceSidecar.follow(file.path(), target);
        LOG.infof("%s: %s had been taken in and was only moved", folder.path().getFileName(), file.name());
    }

    private void reject(Arrival arrival, RejectedException why) throws IOException {
        Instant now = clock.instant();
        Path target = TargetNames.free(rejected, arrival.path.getFileName().toString(), now);
        IntakeReport.rejected(arrival, why, now).writeBeside(target);
        Files.move(arrival.path, target, StandardCopyOption.ATOMIC_MOVE);
        TraceSidecar.follow(arrival.path, target);
        LOG.warnf("%s: rejected %s: %s", folder.path().getFileName(), target.getFileName(), why.getMessage());
    }

    private static String inWords(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .reduce((one, other) -> one + ", " + other)
                .orElse("nothing counted");
    }
}
