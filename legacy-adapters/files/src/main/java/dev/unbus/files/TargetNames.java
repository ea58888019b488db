package dev.unbus.files;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names for files that are moved: never one that is taken, so that no earlier file is overwritten. */
final class TargetNames {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

    private TargetNames() {}

    /** The file's own name if it is free, otherwise another one. */
    static Path free(Folder folder, String name, Instant now) {
        return candidates(name, now)
                .map(folder::file)
                .filter(target -> !Files.exists(target, LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .orElseThrow();
    }

    /** The file's own name, then it with the time and, from there on, a number before its extension. */
    static Stream<String> candidates(String name, Instant now) {
        String plain = name.replaceAll("[\\p{Cntrl}\\\\]", "_");
        int dot = plain.lastIndexOf('.');
        String stem = (dot > 0 ? plain.substring(0, dot) : plain) + "-" + STAMP.format(now);
        String extension = dot > 0 ? plain.substring(dot) : "";
        return Stream.concat(
                Stream.of(plain, stem + extension),
                IntStream.iterate(3, number -> number + 1).mapToObj(number -> stem + "-" + number + extension));
    }
}
