package dev.unbus.cli.rollout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.unbus.cli.FreeOffset;
import dev.unbus.cli.TestProject;
import dev.unbus.cli.console.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** A project with one flow, {@code demo/greeting}, that has callers over HTTP and is built in no time. */
final class TestFlow {

    static final String NAME = "demo/greeting";
    static final int DECLARED_PORT = 8_101;

    private final TestProject project;
    private final HttpClient client = HttpClient.newHttpClient();
    private final int offset;

    TestFlow(Path folder) {
        project = new TestProject(folder).integration("demo", "greeting", FlowService.class, DECLARED_PORT);
        offset = FreeOffset.of(List.of(8_080, 9_070, DECLARED_PORT, 9_101, 8_201, 9_201));
        environment("local", "target: local\ndefaults: {readyWithin: 20s, drain: 10s}\n");
        write(
                module().resolve("catalog-info.yaml"),
                """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata:
                  name: greeting
                  annotations: {unbus.dev/consumes: "rest:/", unbus.dev/local-port: "%d"}
                spec: {type: service, lifecycle: production, owner: demo}
                """
                        .formatted(DECLARED_PORT));
        link(
                project.root().resolve("deploy/gateway"),
                Path.of("../gateway").toAbsolutePath().normalize());
    }

    TestProject project() {
        return project;
    }

    int offset() {
        return offset;
    }

    int port() {
        return DECLARED_PORT + offset;
    }

    /** Writes an environment. */
    TestFlow environment(String name, String yaml) {
        write(project.root().resolve("deploy/environments").resolve(name).resolve("environment.yaml"), yaml);
        return this;
    }

    /** Writes and builds a version that is well. */
    TestFlow version(String version) {
        return version(version, "is well", 0);
    }

    /** Writes and builds a version in some condition, with so much ballast. */
    TestFlow version(String version, String condition, int ballastBytes) {
        write(
                module().resolve("pom.xml"),
                "<project><artifactId>greeting</artifactId><version>" + version + "</version></project>");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FlowService.class.getName());
        Path jar = module().resolve("target/quarkus-app/quarkus-run.jar");
        try (JarOutputStream content = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            String type = FlowService.class.getName().replace('.', '/') + ".class";
            try (InputStream bytes = FlowService.class.getClassLoader().getResourceAsStream(type)) {
                entry(content, type, bytes.readAllBytes());
            }
            String properties = "version=" + version + "\ncondition=" + condition + "\n";
            entry(content, "flow.properties", properties.getBytes(StandardCharsets.UTF_8));
            byte[] ballast = new byte[ballastBytes];
            ThreadLocalRandom.current().nextBytes(ballast);
            entry(content, "ballast", ballast);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return this;
    }

    int deploy(String... options) {
        List<String> arguments = new ArrayList<>(List.of("deploy", NAME, "--port-offset", String.valueOf(offset)));
        arguments.addAll(List.of(options));
        return project.run(arguments.toArray(String[]::new));
    }

    /** Starts the flow, and nothing else of the platform. */
    int up() {
        return project.run("up", "--no-build", "--detach", "--only", NAME, "--port-offset", String.valueOf(offset));
    }

    /** Stops everything. */
    void down() {
        project.run("down");
    }

    /** What callers get. */
    String greeting(String path, String... headers) throws IOException, InterruptedException {
        return call(path, headers).body();
    }

    HttpResponse<String> call(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Deletes the flow's folder. */
    void delete() throws IOException {
        try (Stream<Path> entries = Files.walk(module())) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }

    /** The flow's rows in {@code unbus status}. */
    List<JsonNode> instances() {
        return components(NAME);
    }

    /** The process of a component that is not one of several. */
    long pid(String component) {
        return components(component).get(0).path("pid").asLong();
    }

    private List<JsonNode> components(String name) {
        return rows("status", "components").stream()
                .filter(component -> component.path("name").asText().equals(name))
                .toList();
    }

    /** The rows of {@code unbus history}, the newest first. */
    List<JsonNode> history() {
        return rows("history", "deployments", NAME);
    }

    private List<JsonNode> rows(String command, String field, String... arguments) {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(List.of(arguments));
        line.add("--json");
        project.run(line.toArray(String[]::new));
        try {
            List<JsonNode> rows = new ArrayList<>();
            Json.tree(project.out()).path(field).forEach(rows::add);
            return rows;
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(project.out() + project.err(), notJson);
        }
    }

    private Path module() {
        return project.root().resolve("integrations").resolve(NAME);
    }

    private static void entry(JarOutputStream content, String name, byte[] bytes) throws IOException {
        content.putNextEntry(new JarEntry(name));
        content.write(bytes);
        content.closeEntry();
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void link(Path link, Path target) {
        try {
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, target);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
