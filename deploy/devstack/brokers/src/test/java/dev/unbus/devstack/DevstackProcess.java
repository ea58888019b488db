package dev.unbus.devstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The built jar, run as a user runs it, on ports that nobody uses. */
final class DevstackProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final DevstackSettings settings;
    private final Path output;
    private final Process process;

    DevstackProcess(DevstackSettings settings) throws IOException {
        this.settings = settings;
        this.output = Files.createTempFile("devstack", ".log");
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Path.of("target", "unbus-deploy-brokers.jar").toString());
        builder.environment().put("UNBUS_HOME", settings.home().toString());
        builder.environment().put("UNBUS_PORT_OFFSET", Integer.toString(settings.portOffset()));
        this.process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    static DevstackSettings freePorts(Path home) {
        return ThreadLocalRandom.current()
                .ints(100, 3900)
                .mapToObj(offset -> new DevstackSettings(home, offset))
                .filter(settings -> settings.ports().stream().allMatch(LoopbackPort::free))
                .findFirst()
                .orElseThrow();
    }

    DevstackProcess awaitUp() {
        Awaitility.await("devstack is up")
                .atMost(START)
                .pollInterval(Duration.ofMillis(100))
                .failFast("the process ended", () -> !process.isAlive())
                .ignoreExceptionsMatching(IOException.class::isInstance)
                .until(() -> health().statusCode() == 200);
        return this;
    }

    HttpResponse<String> health() throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:%d/observe/health".formatted(settings.healthPort())))
                        .timeout(Duration.ofSeconds(5))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As {@code kill} does; answers the exit code. */
    int terminate() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the process does not end");
        }
        return process.exitValue();
    }

    String output() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        kill();
        Files.deleteIfExists(output);
    }
}
