package dev.unbus.files;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Names for files that are moved: never one that is taken, so that no earlier file is overwritten. */
final class TargetNames {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

    private TargetNames() {}

    /** The file's own name if it is free, otherwise with the time and, if need be, a number before its extension. */
    static Path free(Folder folder, String name, Instant now) {
        String plain = name.replaceAll("[\\p{Cntrl}\\\\]", "_");
        Path target = folder.file(plain);
        int dot = plain.lastIndexOf('.');
        String stem = (dot > 0 ? plain.substring(0, dot) : plain) + "-" + STAMP.format(now);
        String extension = dot > 0 ? plain.substring(dot) : "";
        for (int number = 2; Files.exists(target, LinkOption.NOFOLLOW_LINKS); number++) {
            target = folder.file(stem + (number == 2 ? "" : "-" + number) + extension);
        }
        return target;
    }
}
