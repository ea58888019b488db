package dev.unbus.catalog;

import dev.unbus.testkit.FreePorts;
import dev.unbus.testkit.MountedSecret;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A real Keycloak, from its distribution, with the realm of the tests; the catalog signs in with it. */
public final class KeycloakServer implements QuarkusTestResourceLifecycleManager {

    private static final Path DISTRIBUTIONS = Path.of("target/keycloak");
    private static final String REALM = "unbus-realm.json";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String SECRET_KEY = "client-secret";

    private final MountedSecret secret = new MountedSecret(temporaryFolder());
    private final int port = FreePorts.next();
    private @Nullable Process process;

    @Override
    public Map<String, String> start() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        secret.put(SECRET_KEY, "a-secret-of-the-catalog-for-tests");
        Keycloak keycloak = Keycloak.at("http://127.0.0.1:" + port);
        try {
            Process running = started();
            process = running;
            Awaitility.await()
                    .atMost(PATIENCE)
                    .failFast("Keycloak ended", () -> !running.isAlive())
                    .pollInterval(Duration.ofMillis(500))
                    .ignoreException(ConnectException.class)
                    .until(keycloak::answers);
        } catch (IOException | RuntimeException failed) {
            stop();
            throw new IllegalStateException("Keycloak did not start; see " + log(), failed);
        }
        return Map.of(
                "unbus.catalog.authentication",
                "oidc",
                "unbus.catalog.oidc.issuer",
                keycloak.issuer(),
                "unbus.catalog.oidc.client-id",
                "unbus-catalog",
                "unbus.catalog.oidc.client-secret-file",
                secret.file(SECRET_KEY).toString());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, field -> field.getType() == KeycloakServer.class);
    }

    /** Has the file of the catalog hold this secret, whatever the provider thinks of it. */
    void writeSecret(String value) {
        secret.put(SECRET_KEY, value);
    }

    private Process started() throws IOException {
        Path home = home();
        Path realms = Files.createDirectories(home.resolve("data/import"));
        Files.copy(
                Path.of("src/test/resources").resolve(REALM),
                realms.resolve(REALM),
                StandardCopyOption.REPLACE_EXISTING);
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--cache=local",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(log());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms64m -Xmx512m -XX:TieredStopAtLevel=1",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        Keycloak.ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        Keycloak.ADMIN));
        return builder.start();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("unbus-keycloak");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static File log() {
        return new File("target/keycloak.log");
    }

    private static Path home() {
        try (Stream<Path> unpacked = Files.list(DISTRIBUTIONS)) {
            return unpacked.filter(Files::isDirectory).max(Path::compareTo).orElseThrow();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** Ends the script and the server that it started. */
    @Override
    public void stop() {
        Process running = process;
        if (running == null) {
            return;
        }
        List<ProcessHandle> all = Stream.concat(running.descendants(), Stream.of(running.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().orTimeout(10, TimeUnit.SECONDS).join());
        process = null;
    }
}
