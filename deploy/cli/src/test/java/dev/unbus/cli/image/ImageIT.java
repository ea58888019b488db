package dev.unbus.cli.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unbus.cli.FreeOffset;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Home;
import dev.unbus.cli.platform.Installation;
import dev.unbus.cli.platform.Inventory;
import dev.unbus.cli.platform.JavaRuntime;
import dev.unbus.cli.platform.Startup;
import dev.unbus.cli.platform.UpRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The image of order intake, made and run by podman beside real brokers; needs the module built. Takes two minutes. The image
 * stays until the next run: while the application is the same, whoever needs it has its layers.
 */
class ImageIT {

    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final String FLOW = "orders/order-intake";
    private static final String IMAGE = "localhost/unbus-it/orders-order-intake:0.0.0-it";
    private static final String BASE = "localhost/unbus/jre:25";
    private static final Console CONSOLE = Console.plain(System.err, System.err);
    private static final int OFFSET = FreeOffset.of(List.of(8_101, 9_101, 9_091, 9_092, 9_093, 9_095, 61_616));
    private static final int ORDERS = 60_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    static Path folder;

    private static Podman podman;
    private static Startup brokers;
    private static String image;

    @BeforeAll
    static void makeTheImage() throws IOException, InterruptedException {
        Home home = new Home(folder.resolve("home"));
        podman = Podman.requireContainersThatRun(PROJECT, home);
        Installation here = new Installation(PROJECT, home, JavaRuntime.current());
        brokers =
                new Startup(here, CONSOLE, new UpRequest(List.of("devstack"), OptionalInt.of(OFFSET), true, PATIENCE));
        brokers.run();
        Path application = PROJECT.resolve("integrations").resolve(FLOW).resolve("target/quarkus-app");
        String before =
                podman.hasImage(IMAGE) ? podman.inspect(IMAGE).path("Id").asText() : "";
        image = new ImageBuild(here, CONSOLE, podman.engine())
                .build(new ImageOrder(FLOW, "0.0.0-it", application, "localhost/unbus-it", BASE, "c0ffee"));
        if (!before.isEmpty() && !before.equals(podman.inspect(image).path("Id").asText())) {
            podman.call("image", "rm", "--force", before);
        }
    }

    @AfterAll
    static void stopTheBrokers() {
        if (brokers != null) {
            brokers.interrupt();
        }
    }

    @Test
    void saysWhatItIs() {
        JsonNode settings = podman.inspect(image).path("Config");

        JsonNode labels = settings.path("Labels");
        assertThat(labels.path("org.opencontainers.image.title").asText()).isEqualTo(FLOW);
        assertThat(labels.path("org.opencontainers.image.version").asText()).isEqualTo("0.0.0-it");
        assertThat(labels.path("org.opencontainers.image.revision").asText()).isEqualTo("c0ffee");
        assertThat(labels.path("org.opencontainers.image.vendor").asText()).isEqualTo("orders");
        assertThat(labels.path("unbus.dev/integration").asText()).isEqualTo(FLOW);
        assertThat(settings.path("User").asText()).isEqualTo("10001:10001");
        assertThat(settings.path("StopSignal").asText()).isEqualTo("SIGTERM");
    }

    @Test
    void startsFromItsAheadOfTimeCache() {
        String log = podman.call(
                "run",
                "--rm",
                "--read-only",
                "--tmpfs",
                "/tmp",
                "--entrypoint",
                "java",
                image,
                "-XX:AOTMode=on",
                "-XX:AOTCache=/app/application.aot",
                "@/app/java.args",
                "@/app/class-path.args",
                "-Xlog:class+load",
                "-version");

        // With AOTMode=on a cache that does not fit ends the process.
        assertThat(log).contains("source: shared objects file");
    }

    @Test
    void drainsWhenItIsStoppedAndGoesOnWhereItStopped() throws IOException {
        Path home = writableByAnybody(folder.resolve("intake"));
        try (Container container = podman.run(image, home, options());
                CommittedOrders committed = new CommittedOrders(new Inventory(PROJECT, OFFSET).kafka())) {
            await().atMost(PATIENCE).until(() -> container.isReady(9_101 + OFFSET));
            dropOrders(home);
            await().atMost(PATIENCE).until(() -> committed.count() > 0);

            Duration stopping = container.stop();

            assertThat(container.exitCode()).as("ended by SIGTERM, not killed").isEqualTo(143);
            assertThat(stopping).isLessThan(Duration.ofSeconds(20));
            assertThat(committed.readAll()).hasSizeBetween(1, ORDERS - 1).doesNotHaveDuplicates();
            container.start();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(committed.readAll()).hasSizeGreaterThanOrEqualTo(ORDERS));
            assertThat(committed.readAll()).hasSize(ORDERS).doesNotHaveDuplicates();
        }
    }

    private static List<String> options() {
        return List.of(
                "--env=KAFKA_BOOTSTRAP_SERVERS=" + new Inventory(PROJECT, OFFSET).kafka(),
                "--env=QUARKUS_HTTP_PORT=" + (8_101 + OFFSET),
                "--env=QUARKUS_MANAGEMENT_PORT=" + (9_101 + OFFSET));
    }

    private static Path writableByAnybody(Path home) throws IOException {
        Path inbox = Files.createDirectories(home.resolve("data/orders/inbox"));
        for (Path place = inbox; place.startsWith(home); place = place.getParent()) {
            assertThat(place.toFile().setWritable(true, false)).isTrue();
        }
        return home;
    }

    private static void dropOrders(Path home) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country");
        for (int number = 0; number < ORDERS; number++) {
            lines.add((100_000 + number) + ",31957,WREATH RIBBON,6,2026-03-02T08:34,0.85,16992,Germany");
        }
        Path draft = Files.write(home.resolve("orders.csv.draft"), lines);
        Files.move(draft, home.resolve("data/orders/inbox/orders.csv"));
    }
}
