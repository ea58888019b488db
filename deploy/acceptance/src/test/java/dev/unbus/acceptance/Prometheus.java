package dev.unbus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The Prometheus of this machine, with the configuration and the rules of this repository in a hurry. */
final class Prometheus implements AutoCloseable {

    private static final Path HOME = Path.of("target/prometheus").toAbsolutePath();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String address;
    private final Process server;

    /** Starts one that scrapes that platform; its port is moved up like the platform's. */
    Prometheus(Platform platform, int offset, ShorterTimes times) {
        address = "127.0.0.1:" + (9099 + offset);
        try {
            Path rules = Files.createDirectories(HOME.resolve("rules"));
            for (Path file : Observability.files("prometheus/rules", ".yml")) {
                Files.writeString(rules.resolve(file.getFileName()), times.in(Observability.text(file)));
            }
            String configuration = Observability.text(Observability.FOLDER.resolve("prometheus/prometheus.yml"))
                    .replace(
                            "../../../.unbus/run/targets.json",
                            platform.targets().toString())
                    .replace("127.0.0.1:9080", "127.0.0.1:" + (9080 + offset));
            Path file = Files.writeString(HOME.resolve("prometheus.yml"), times.in(configuration));
            server = new ProcessBuilder(
                            "prometheus",
                            "--config.file=" + file,
                            "--storage.tsdb.path=" + Files.createTempDirectory(HOME, "data"),
                            "--web.listen-address=" + address)
                    .redirectErrorStream(true)
                    .redirectOutput(HOME.resolve("log").toFile())
                    .start();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Whether this machine has one, with its tool. */
    static boolean isInstalled() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of("prometheus", "promtool").allMatch(program -> Stream.of(path.split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))));
    }

    /** Runs Prometheus' tool in its folder of the repository; it has to succeed. */
    static void promtool(String... arguments) {
        List<String> line = new ArrayList<>(List.of("promtool"));
        line.addAll(List.of(arguments));
        try {
            Process tool = new ProcessBuilder(line)
                    .directory(Observability.FOLDER.resolve("prometheus").toFile())
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(tool.waitFor()).as(printed).isZero();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    /** The series that answer a question now. */
    List<JsonNode> ask(String question) {
        return list(get("/api/v1/query?query=" + URLEncoder.encode(question, StandardCharsets.UTF_8))
                .path("result"));
    }

    /** The names of all metrics that it has scraped or recorded. */
    List<String> metrics() {
        return list(get("/api/v1/label/__name__/values")).stream()
                .map(JsonNode::asText)
                .toList();
    }

    /** The alerts that fire now, as {@code name integration}. */
    List<String> firing() {
        return list(get("/api/v1/alerts").path("alerts")).stream()
                .filter(alert -> alert.path("state").asText().equals("firing"))
                .map(alert -> alert.at("/labels/alertname").asText() + " "
                        + alert.at("/labels/integration").asText())
                .toList();
    }

    @Override
    public void close() {
        server.destroy();
        server.onExit().join();
    }

    private JsonNode get(String path) {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://" + address + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
            return json.readTree(answer.body()).path("data");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        return array.valueStream().toList();
    }
}
