package dev.unbus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The platform, started by the command as it was built, with a state of its own and ports of its own. */
final class Platform implements AutoCloseable {

    static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path HOME = Path.of("target/home").toAbsolutePath();
    private static final Pattern SIGN_IN = Pattern.compile("Console: (\\S+)");

    private final int offset;
    private final Map<String, String> environment;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    /** One whose ports are moved up by that much. */
    Platform(int offset) {
        this(offset, Map.of());
    }

    /** One that is started with these environment variables, too. */
    Platform(int offset, Map<String, String> environment) {
        this.offset = offset;
        this.environment = environment;
    }

    /** Starts all of it, with nothing from before, until it is healthy; returns the address that signs in, as it was printed. */
    String start() {
        forgetEarlierRuns();
        String printed = unbus("up", "--detach", "--no-build", "--port-offset", String.valueOf(offset));
        Matcher address = SIGN_IN.matcher(printed);
        assertThat(address.find()).as(printed).isTrue();
        return address.group(1);
    }

    /** Starts these components, with nothing from before, until they are healthy. */
    void startOnly(String... components) {
        forgetEarlierRuns();
        join(components);
    }

    /** Starts these components beside those that run, until they are healthy. */
    void join(String... components) {
        unbus(
                "up",
                "--detach",
                "--no-build",
                "--port-offset",
                String.valueOf(offset),
                "--only",
                String.join(",", components));
    }

    /** What the command prints when it ends with that exit code. */
    String command(int exitCode, String... arguments) {
        return run(exitCode, arguments);
    }

    /** The catalog's answer. */
    JsonNode catalog(String path) {
        HttpResponse<String> answer = sent(HttpRequest.newBuilder(URI.create(console() + path))
                .header("Authorization", "Bearer " + token())
                .build());
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return read(answer.body());
    }

    /** Where Kafka is. */
    String kafka() {
        return "127.0.0.1:" + (9092 + offset);
    }

    /** Drops a file into a folder of the platform's data, as a whole. */
    void drop(String inbox, String name, String content) {
        try {
            Path folder = HOME.resolve("data").resolve(inbox);
            Path hidden = Files.writeString(folder.resolve("." + name), content);
            Files.move(hidden, folder.resolve(name));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Where the console is. */
    String console() {
        return "http://127.0.0.1:" + (8080 + offset);
    }

    /** An address that signs in once. */
    String signIn() {
        Matcher address = Pattern.compile("http\\S+").matcher(unbus("console"));
        assertThat(address.find()).isTrue();
        return address.group();
    }

    /** Drops an order file. */
    void drop(OrderFile file) {
        drop("orders/inbox", file.name(), file.content());
    }

    /** How far the order is, as the order status API tells; empty when it does not know it. */
    String orderStatus(String orderId) {
        HttpResponse<String> answer = get("http://127.0.0.1:" + (8105 + offset) + "/orders/" + orderId);
        return answer.statusCode() == 200 ? read(answer.body()).path("status").asText() : "";
    }

    /** The list of what is to be scraped. */
    Path targets() {
        return HOME.resolve("run/targets.json");
    }

    /** Makes a legacy system behave so: {@code up}, {@code slow}, {@code fail} or {@code down}. */
    void tell(String system, String mode) {
        URI control = URI.create("http://127.0.0.1:" + (8090 + offset) + "/control/" + system);
        HttpRequest request = HttpRequest.newBuilder(control)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"mode\":\"" + mode + "\"}"))
                .build();
        assertThat(sent(request).statusCode()).isEqualTo(200);
    }

    /** Tells the catalog of a deployment, as whoever deploys does; returns the status of its answer. */
    int tell(UUID deployment, String report) {
        return sent(HttpRequest.newBuilder(URI.create(console() + "/api/deployments/" + deployment))
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(report))
                        .build())
                .statusCode();
    }

    @Override
    public void close() {
        unbus("down");
    }

    private static void forgetEarlierRuns() {
        if (!Files.exists(HOME)) {
            return;
        }
        try (Stream<Path> all = Files.walk(HOME)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static String token() {
        try {
            return Files.readString(HOME.resolve("token")).strip();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private HttpResponse<String> get(String address) {
        return sent(HttpRequest.newBuilder(URI.create(address)).build());
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private JsonNode read(String document) {
        try {
            return json.readTree(document);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    private String unbus(String... arguments) {
        return run(0, arguments);
    }

    private String run(int exitCode, String... arguments) {
        List<String> line = new ArrayList<>(List.of(PROJECT.resolve("unbus").toString()));
        line.addAll(List.of(arguments));
        try {
            ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
            builder.environment().putAll(environment);
            builder.environment().put("UNBUS_HOME", HOME.toString());
            String repository = System.getProperty("maven.repo.local");
            if (repository != null) {
                // What the command builds comes from where this build comes from.
                builder.environment()
                        .merge("MAVEN_ARGS", "-Dmaven.repo.local=" + repository, (one, more) -> one + " " + more);
            }
            Process process = builder.start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor())
                    .as("unbus %s: %s", arguments[0], printed)
                    .isEqualTo(exitCode);
            return printed;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
