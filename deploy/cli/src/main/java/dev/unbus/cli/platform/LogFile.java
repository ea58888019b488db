package dev.unbus.cli.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A component's log: a new file a start, the three before it kept as {@code .1} to {@code .3}. */
public final class LogFile {

    private static final int KEPT = 3;
    private static final int TAIL_BYTES = 65_536;
    private static final long POLL_MILLIS = 200;

    private static final Pattern STACK = Pattern.compile("at .+\\(.*\\)|\\.\\.\\. \\d+ more");

    private final Path file;

    /** The log at this path. */
    public LogFile(Path file) {
        this.file = file;
    }

    Path path() {
        return file;
    }

    boolean exists() {
        return Files.isRegularFile(file);
    }

    void rotate() {
        try {
            for (int age = KEPT; age > 0; age--) {
                Path younger = age == 1 ? file : numbered(age - 1);
                if (Files.exists(younger)) {
                    Files.move(younger, numbered(age), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException immovable) {
            throw new UncheckedIOException("cannot rotate " + file, immovable);
        }
    }

    /** The last lines that say something; where a stack trace goes through is not said to a person. */
    public List<String> lastLines(int count) {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(TAIL_BYTES, content.length())];
            content.seek(content.length() - tail.length);
            content.readFully(tail);
            List<String> lines = new String(tail, StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> PodLines.strip(line).strip())
                    .filter(line -> !line.isEmpty() && !STACK.matcher(line).matches())
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException noLog) {
            return List.of();
        }
    }

    void copyTo(OutputStream out) throws IOException {
        Files.copy(file, out);
    }

    /** Copies what is there and what comes, over restarts of the component, until interrupted. */
    void followTo(OutputStream out) throws IOException, InterruptedException {
        while (true) {
            Object identity = identity();
            try (InputStream content = Files.newInputStream(file)) {
                do {
                    content.transferTo(out);
                    out.flush();
                    Thread.sleep(POLL_MILLIS);
                } while (Objects.equals(identity, identity()));
                content.transferTo(out);
            }
            while (!exists()) {
                Thread.sleep(POLL_MILLIS);
            }
        }
    }

    private @Nullable Object identity() throws IOException {
        return exists() ? Files.readAttributes(file, BasicFileAttributes.class).fileKey() : null;
    }

    private Path numbered(int age) {
        return file.resolveSibling(file.getFileName() + "." + age);
    }
}
