package dev.unbus.esb.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** All files below a folder, those of archives among them, in the order of their paths. */
public final class SourceTree {

    private static final int LARGEST_FILE_BYTES = 16 << 20;
    private static final int LARGEST_ARCHIVE_BYTES = 256 << 20;
    private static final int MOST_FILES = 200_000;
    private static final Set<String> ARCHIVES = Set.of("zip", "car", "jar", "ear", "bar", "par");
    private static final Set<String> NOT_SOURCES = Set.of(".git", "target", "node_modules", ".unbus");

    private final Path root;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private SourceTree(Path root) {
        this.root = root;
    }

    /**
     * A file that is not read, and why.
     *
     * @param path in the sources
     * @param rule that it breaks
     * @param line from 1, or 0 for the whole file
     * @param reason for a person
     */
    public record Problem(String path, String rule, int line, String reason) {}

    /**
     * Lists a folder, or one archive or file.
     *
     * @throws IOException when the folder cannot be walked
     */
    public static SourceTree of(Path root) throws IOException {
        SourceTree tree = new SourceTree(root);
        tree.walk();
        tree.files.sort(Comparator.comparing(SourceFile::path));
        return tree;
    }

    /** The files, in the order of their paths. */
    public List<SourceFile> files() {
        return List.copyOf(files);
    }

    /** What could not be listed. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    private void walk() throws IOException {
        Path absolute = root.toAbsolutePath().normalize();
        Path base = Files.isDirectory(absolute) ? absolute : Objects.requireNonNull(absolute.getParent());
        Files.walkFileTree(absolute, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skipped = !folder.equals(base) && NOT_SOURCES.contains(String.valueOf(folder.getFileName()));
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    add(file, slashed(base.relativize(file)), attributes.size());
                }
                return files.size() > MOST_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                problems.add(new Problem(slashed(base.relativize(file)), "file-readable", 0, unreadable.toString()));
                return FileVisitResult.CONTINUE;
            }
        });
        if (files.size() > MOST_FILES) {
            problems.add(new Problem("", "file-count", 0, "more than " + MOST_FILES + " files: the rest is not read"));
        }
    }

    private void add(Path file, String path, long size) {
        SourceFile source = new SourceFile(path, () -> bytes(file));
        if (!ARCHIVES.contains(source.extension())) {
            files.add(source);
        } else if (size > LARGEST_ARCHIVE_BYTES) {
            problems.add(new Problem(path, "archive-size", 0, "larger than " + LARGEST_ARCHIVE_BYTES + " bytes"));
        } else {
            unpack(file, path);
        }
    }

    private static byte[] bytes(Path file) throws SourceException {
        try {
            if (Files.size(file) > LARGEST_FILE_BYTES) {
                throw new SourceException("file-size", 0, "larger than " + LARGEST_FILE_BYTES + " bytes");
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new SourceException("file-readable", 0, "cannot be read: " + unreadable, unreadable);
        }
    }

    private void unpack(Path file, String path) {
        try (InputStream content = Files.newInputStream(file)) {
            new Archive(path).read(content);
        } catch (IOException unreadable) {
            problems.add(new Problem(path, "archive-readable", 0, String.valueOf(unreadable.getMessage())));
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** An archive, of which no more is unpacked than its bounds allow, whatever it claims. */
    private final class Archive {

        private final String path;
        private long unpacked;

        Archive(String path) {
            this.path = path;
        }

        private void read(InputStream content) throws IOException {
            ZipInputStream entries = new ZipInputStream(content);
            int found = 0;
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                found++;
                if (!entry.isDirectory() && !entry.getName().endsWith(".class")) {
                    entry(entries, path + "!/" + entry.getName().replace('\\', '/'));
                }
                if (unpacked > LARGEST_ARCHIVE_BYTES || files.size() > MOST_FILES) {
                    problems.add(new Problem(path, "archive-size", 0, "unpacks to more than is read: the rest is not"));
                    return;
                }
            }
            if (found == 0) {
                problems.add(new Problem(path, "archive-readable", 0, "no archive, or an empty one"));
            }
        }

        private void entry(ZipInputStream entries, String name) throws IOException {
            byte[] bytes = entries.readNBytes(LARGEST_FILE_BYTES + 1);
            unpacked += bytes.length;
            if (name.contains("/../") || name.contains("!//")) {
                problems.add(new Problem(name, "archive-path", 0, "its path leaves the archive"));
            } else if (bytes.length > LARGEST_FILE_BYTES) {
                problems.add(new Problem(name, "file-size", 0, "larger than " + LARGEST_FILE_BYTES + " bytes"));
            } else if (name.endsWith(".car") || name.endsWith(".zip")) {
                read(new ByteArrayInputStream(bytes));
            } else {
                files.add(new SourceFile(name, () -> bytes));
            }
        }
    }
}
