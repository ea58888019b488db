package dev.unbus.cli.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpgradeUnderLoadIT {

    private static final int CALLERS = 4;

    @TempDir
    Path folder;

    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicInteger answered = new AtomicInteger();
    private final Queue<String> answers = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private TestFlow flow;

    @BeforeEach
    void deployTwoInstances() {
        flow = new TestFlow(folder).version("0.1.0");
        assertThat(flow.deploy("--instances", "2")).as(flow.project().err()).isZero();
    }

    @AfterEach
    void stopEverything() {
        enough.set(true);
        callers.shutdown();
        flow.project().run("down");
    }

    @Test
    void failsNoRequestWhileVersionsComeAndGo() {
        for (int caller = 0; caller < CALLERS; caller++) {
            callers.execute(this::callUntilItIsEnough);
        }
        await().until(() -> answered.get() > 100);

        flow.version("0.2.0");
        assertThat(flow.deploy("--instances", "2")).as(flow.project().err()).isZero();
        flow.version("0.3.0", "crashes", 0);
        assertThat(flow.deploy()).isEqualTo(1);
        assertThat(flow.project().run("rollback", TestFlow.NAME))
                .as(flow.project().err())
                .isZero();
        int then = answered.get();
        await().until(() -> answered.get() > then + 100);

        assertThat(failures).isEmpty();
        assertThat(answers.stream().distinct()).containsExactlyInAnyOrderElementsOf(List.of("0.1.0", "0.2.0"));
    }

    private void callUntilItIsEnough() {
        while (!enough.get()) {
            try {
                HttpResponse<String> answer = flow.call("/");
                answers.add(answer.body());
                if (answer.statusCode() != 200) {
                    failures.add(answer.statusCode() + " " + answer.body());
                }
            } catch (IOException failure) {
                failures.add(failure.toString());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
            answered.incrementAndGet();
        }
    }
}
