package dev.unbus.cli.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real integrations with two instances each, upgraded and rolled back under load: orders go from Kafka to the warehouse over
 * JMS and come back as shipments from JMS to Kafka, while callers ask for them over REST. Needs everything built.
 */
class HandoverIT {

    private static final String DISPATCH = "fulfilment/warehouse-dispatch";
    private static final String STATUS = "orders/order-status-api";
    private static final List<String> FLOWS = List.of(DISPATCH, STATUS);
    private static final int PER_SECOND = 80;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicInteger asked = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private RealProject project;

    @BeforeEach
    void deployTwoInstancesOfEach() throws Exception {
        project = new RealProject(folder);
        project.run(
                "up", "--detach", "--no-build", "--only", "devstack,legacy-systems", "--port-offset", project.offset());
        for (String flow : FLOWS) {
            project.keep(flow, "1.0.0");
            project.keep(flow, "2.0.0");
        }
        ofEach(flow -> project.run("deploy", flow, "--version", "1.0.0", "--instances", "2"));
    }

    @AfterEach
    void stopEverything() {
        enough.set(true);
        project.stop();
    }

    @Test
    void losesNothingDeliversNothingTwiceAndFailsNoRequest() throws Exception {
        try (OrderStream orders = new OrderStream(project.kafka(), PER_SECOND)) {
            CompletableFuture<Void> caller = CompletableFuture.runAsync(this::askUntilItIsEnough);
            orders.begin();
            await().atMost(Duration.ofSeconds(60)).until(() -> orders.shipments() > 100);

            ofEach(flow -> project.run("deploy", flow, "--version", "2.0.0", "--instances", "2"));
            ofEach(flow -> project.run("rollback", flow));
            int sent = orders.end();

            await().atMost(Duration.ofMinutes(3)).until(() -> orders.distinctShipments() == sent);
            enough.set(true);
            caller.join();
            assertThat(orders.shipments()).as("shipments, with duplicates").isEqualTo(sent);
            assertThat(failures).isEmpty();
            assertThat(asked).hasValueGreaterThan(500);
        }
    }

    /** At the same time, as two teams do it. */
    private static void ofEach(Consumer<String> act) {
        CompletableFuture<?>[] acts = FLOWS.stream()
                .map(flow -> CompletableFuture.runAsync(() -> act.accept(flow)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(acts).join();
    }

    private void askUntilItIsEnough() {
        while (!enough.get()) {
            try {
                HttpRequest request = HttpRequest.newBuilder(URI.create(project.url(STATUS) + "/orders?limit=5"))
                        .timeout(Duration.ofSeconds(20))
                        .build();
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    failures.add(answer.statusCode() + " " + answer.body());
                }
            } catch (IOException failure) {
                failures.add(failure.toString());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
            asked.incrementAndGet();
        }
    }
}
