package dev.unbus.files;

import dev.unbus.delivery.RejectedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A folder out of which no name from a file or a message leads. */
public record Folder(Path path) {

    private static final int LONGEST_NAME = 255;

    public Folder {
        path = path.toAbsolutePath().normalize();
    }

    /**
     * The file of that name directly in this folder, whether it exists or not.
     *
     * @throws RejectedException rule {@code name-within-folder} when the name is anything but one plain file name
     */
    public Path file(String name) {
        if (isPlain(name)) {
            try {
                Path file = path.resolve(name);
                if (path.equals(file.normalize().getParent())) {
                    return file;
                }
            } catch (InvalidPathException notAName) {
                // Refused below.
            }
        }
        throw new RejectedException("name-within-folder", "file name", "one plain file name is needed");
    }

    private static boolean isPlain(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST_NAME
                && !name.equals(".")
                && !name.equals("..")
                && name.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
    }

    /** A folder within this one, made if it is not there. */
    Folder folder(String name) {
        try {
            return new Folder(Files.createDirectories(file(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
