package dev.unbus.catalog.replay;

import dev.unbus.testkit.FreePorts;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The packaged catalog as a process that can be killed and started again on the same data. */
final class CatalogProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final String TOKEN = "a-token-for-tests";

    private final Path home;
    private final Map<String, String> environment;
    private final int port = FreePorts.next();
    private final int managementPort = FreePorts.next();
    private @Nullable Process process;

    CatalogProcess(Path home, Map<String, String> brokers) throws IOException {
        this.home = Files.createDirectories(home);
        Files.writeString(home.resolve("token"), TOKEN);
        this.environment = Map.of(
                "UNBUS_HOME", home.toString(),
                "KAFKA_BOOTSTRAP_SERVERS", brokers.get("kafka.bootstrap.servers"),
                "QUARKUS_ARTEMIS_URL", brokers.get("quarkus.artemis.url"),
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
    }

    void start() throws IOException {
        File log = home.resolve("catalog.log").toFile();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(environment);
        process = builder.start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .ignoreException(ConnectException.class)
                .until(() -> call().get("/api/replays").statusCode() == 200);
    }

    /** As {@code kill -9} does. */
    void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    RequestSpecification call() {
        return RestAssured.given()
                .baseUri("http://127.0.0.1:" + port)
                .auth()
                .oauth2(TOKEN)
                .contentType("application/json");
    }

    @Override
    public void close() {
        kill();
    }
}
