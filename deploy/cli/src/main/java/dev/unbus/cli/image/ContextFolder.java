package dev.unbus.cli.image;

import dev.unbus.cli.console.CommandFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an image is built in: the parts of a Quarkus application laid out for one flat class path, whose classes, unlike those of
 * Quarkus' own class loader, an ahead-of-time cache can hold. Files have one age, so that equal content is an equal layer.
 */
final class ContextFolder {

    static final String PLACE = "/app/";

    private static final String OURS = "dev.unbus.";
    private static final String GENERATED = "quarkus/generated-bytecode.jar";
    private static final String TRANSFORMED = "quarkus/transformed-bytecode.jar";
    static final FileTime AGE = FileTime.from(Instant.parse("2000-01-01T00:00:00Z"));

    private final Path folder;
    private final Path module;
    private final Path training;

    ContextFolder(Path folder, Path module, Path training) {
        this.folder = folder;
        this.module = module;
        this.training = training;
    }

    void layOut(ImageOrder order) {
        Path application = order.application();
        if (!Files.isRegularFile(application.resolve(GENERATED))) {
            throw new CommandFailure(
                    "%s holds no application that Quarkus has built: %s is missing.".formatted(application, GENERATED));
        }
        try {
            clear();
            copy(application.resolve("app"), "application");
            copy(application.resolve("lib/boot"), "libraries");
            copy(application.resolve("lib/main"), "libraries");
            copy(application.resolve("quarkus"), "quarkus");
            place(training, "platform");
            place(module.resolve("Containerfile"), "");
            place(module.resolve("java.args"), "");
            Files.createDirectories(folder.resolve("state/unbus"));
            write("class-path.args", "-cp \"" + String.join(":", classPath()) + "\"\n");
            write("sbom.json", new BillOfMaterials(order.name(), order.version(), application).json());
            settle();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot lay out " + folder, unwritable);
        }
    }

    private void clear() throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }

    private void copy(Path from, String part) throws IOException {
        for (Path jar : jars(from)) {
            boolean ours =
                    part.equals("libraries") && jar.getFileName().toString().startsWith(OURS);
            place(jar, ours ? "platform" : part);
        }
    }

    private void place(Path file, String part) throws IOException {
        Path target = Files.createDirectories(folder.resolve(part)).resolve(file.getFileName());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }

    /** What Quarkus has transformed comes before the libraries that it was in. */
    private List<String> classPath() throws IOException {
        Stream<String> first = Stream.of(TRANSFORMED, GENERATED).filter(jar -> Files.exists(folder.resolve(jar)));
        Stream<String> others =
                Stream.of("application", "platform", "libraries").flatMap(this::names);
        return Stream.concat(first, others).map(jar -> PLACE + jar).toList();
    }

    private Stream<String> names(String part) {
        try {
            return jars(folder.resolve(part)).stream().map(jar -> part + "/" + jar.getFileName());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + part, unreadable);
        }
    }

    private static List<Path> jars(Path from) throws IOException {
        if (!Files.isDirectory(from)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(from)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private void settle() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, AGE);
            }
        }
    }
}
