package dev.unbus.cli;

import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Home;
import dev.unbus.cli.platform.Installation;
import dev.unbus.cli.platform.JavaRuntime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A project in a folder, laid out like the real one, whose components are tiny services. */
public final class TestProject {

    private static final String APPLICATION = "target/quarkus-app/quarkus-run.jar";

    private final Path root;
    private final Home home;
    private String out = "";
    private String err = "";

    /** A project with the fixed components and no integrations. */
    public TestProject(Path folder) {
        // Blanks in the path are part of the test.
        root = folder.resolve("a project");
        home = new Home(folder.resolve("a home"));
        module("deploy/devstack/brokers", "target/unbus-deploy-brokers.jar", TinyService.class);
        module("deploy/devstack/legacy-systems", APPLICATION, TinyService.class);
        module("routes-catalog/server", APPLICATION, TinyService.class);
    }

    /** Adds an integration that runs this class. */
    public TestProject integration(String team, String flow, Class<?> service, int localPort) {
        String folder = "integrations/" + team + "/" + flow;
        String port = localPort == 0 ? "" : "  annotations: {unbus.dev/local-port: \"" + localPort + "\"}\n";
        write(
                root.resolve(folder).resolve("catalog-info.yaml"),
                "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: " + flow + "\n" + port
                        + "spec: {type: service, lifecycle: production, owner: " + team + "}\n");
        module(folder, APPLICATION, service);
        return this;
    }

    /** Runs the command in this process. */
    public int run(String... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        Console console = Console.plain(stream(outBytes), stream(errBytes));
        int exitCode = Unbus.run(console, this::installation, arguments);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return exitCode;
    }

    /** What the last run printed to standard output. */
    public String out() {
        return out;
    }

    /** What the last run printed to standard error. */
    public String err() {
        return err;
    }

    /** The folder of the project. */
    public Path root() {
        return root;
    }

    /** The state's folder. */
    public Home home() {
        return home;
    }

    /** The project with its state and the Java that runs the test. */
    public Installation installation() {
        return new Installation(root, home, JavaRuntime.current());
    }

    private void module(String folder, String jar, Class<?> service) {
        Path module = root.resolve(folder);
        write(
                module.resolve("pom.xml"),
                "<project><parent><version>0.9</version></parent><artifactId>x</artifactId></project>");
        writeJar(module.resolve(jar), service);
    }

    private static void writeJar(Path jar, Class<?> service) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, service.getName());
        try {
            Files.createDirectories(jar.getParent());
            try (JarOutputStream content = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
                addClass(content, service);
                if (!service.equals(TinyService.class)) {
                    addClass(content, TinyService.class);
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void addClass(JarOutputStream content, Class<?> type) throws IOException {
        String entry = type.getName().replace('.', '/') + ".class";
        content.putNextEntry(new JarEntry(entry));
        try (InputStream bytes = type.getClassLoader().getResourceAsStream(entry)) {
            bytes.transferTo(content);
        }
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
