package dev.unbus.cli.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of a built application, and of the module that images are made with, without their content. */
final class FakeApplication {

    private final Path root;

    FakeApplication(Path root) {
        this.root = root;
        write(folder().resolve("app/flow.jar"), "flow");
        write(folder().resolve("lib/boot/org.jboss.logging-3.6.jar"), "logging");
        write(folder().resolve("lib/main/io.quarkus.arc-3.27.0.jar"), "arc");
        write(folder().resolve("lib/main/dev.unbus.unbus-delivery-0.1.jar"), "delivery");
        write(folder().resolve("quarkus/generated-bytecode.jar"), "generated");
        write(folder().resolve("quarkus/transformed-bytecode.jar"), "transformed");
        write(folder().resolve("quarkus-run.jar"), "not needed");
        dependencies("io.quarkus:arc::jar:3.27.0\n");
        write(module().resolve("pom.xml"), "<project/>");
        write(module().resolve("Containerfile"), "FROM scratch\n");
        write(module().resolve("java.args"), "-Xss512k\n");
        write(training(), "training");
        write(module().resolve("target/unbus-deploy-containers.jar"), "training");
    }

    Path folder() {
        return root.resolve("application");
    }

    Path module() {
        return root.resolve("deploy/containers");
    }

    Path training() {
        return root.resolve("training.jar");
    }

    ImageOrder order() {
        return order("0.1.0");
    }

    ImageOrder order(String version) {
        return new ImageOrder("demo/flow", version, folder(), "localhost/unbus", "localhost/base:25", "c0ffee");
    }

    void dependencies(String list) {
        write(folder().resolve("quarkus-app-dependencies.txt"), list);
    }

    void remove(String file) {
        try {
            Files.delete(folder().resolve(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
