package dev.unbus.cli.rollout;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.unbus.cli.console.Json;
import dev.unbus.cli.rollout.JournalLine.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every deployment of a flow, in JSON lines that are only ever appended to and forced to disk. */
final class Journal {

    private final Path file;

    Journal(Path file) {
        this.file = file;
    }

    /** The deployments, the newest first. */
    List<Deployment> deployments() {
        Map<UUID, Deployment> deployments = new LinkedHashMap<>();
        for (JournalLine line : lines()) {
            Deployment begun = line.deployment();
            if (line.event() == Event.BEGUN && begun != null) {
                deployments.put(line.id(), begun);
            } else {
                deployments.computeIfPresent(line.id(), (id, before) -> after(before, line));
            }
        }
        List<Deployment> newestFirst = new ArrayList<>(deployments.values());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** The steps of a deployment, in their order. */
    List<String> steps(UUID id) {
        List<String> steps = new ArrayList<>();
        for (JournalLine line : lines()) {
            if (line.id().equals(id) && line.event() == Event.STEP) {
                steps.add(String.valueOf(line.text()));
            }
        }
        return steps;
    }

    void begin(Begun begun) {
        append(new JournalLine(begun.startedAt(), begun.id(), Event.BEGUN, null, null, Deployment.open(begun)));
    }

    void step(UUID id, String text) {
        append(new JournalLine(Instant.now(), id, Event.STEP, text, null, null));
    }

    void commit(UUID id, String hash) {
        append(new JournalLine(Instant.now(), id, Event.COMMIT, hash, null, null));
    }

    void end(UUID id, Ending ending) {
        Instant at = ending.endedAt() == null ? Instant.now() : ending.endedAt();
        append(new JournalLine(at, id, Event.ENDED, ending.reason(), ending.outcome(), null));
    }

    void told(UUID id) {
        append(new JournalLine(Instant.now(), id, Event.TOLD, null, null, null));
    }

    private static Deployment after(Deployment before, JournalLine line) {
        return switch (line.event()) {
            case ENDED -> before.ended(line.ending());
            case COMMIT -> before.of(line.text());
            case TOLD -> before.known();
            case BEGUN, STEP -> before;
        };
    }

    private List<JournalLine> lines() {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            List<JournalLine> lines = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                JournalLine parsed = parse(line);
                if (parsed != null) {
                    lines.add(parsed);
                }
            }
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    /** Null for a line that a crash cut off. */
    private static @Nullable JournalLine parse(String line) {
        try {
            return line.isBlank() ? null : Json.read(line, JournalLine.class);
        } catch (JsonProcessingException cutOff) {
            return null;
        }
    }

    /** In one write, so that two commands never mix their lines. */
    private void append(JournalLine line) {
        try {
            Files.createDirectories(file.getParent());
            String text = (endsWithinLine() ? "\n" : "") + Json.write(line) + "\n";
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + file, unwritable);
        }
    }

    private boolean endsWithinLine() throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
        }
    }
}
