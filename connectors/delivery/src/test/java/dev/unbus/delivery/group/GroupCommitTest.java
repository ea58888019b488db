package dev.unbus.delivery.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unbus.delivery.RejectedException;
import dev.unbus.delivery.UnavailableException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GroupCommitTest {

    private final String route = "group-" + UUID.randomUUID();

    @Inject
    CamelContext camel;

    @Inject
    MemoryStore store;

    @BeforeEach
    void empty() {
        store.commits.clear();
        store.record.clear();
        store.refusal = batch -> false;
    }

    @AfterEach
    void removeRoute() throws Exception {
        camel.getRouteController().stopRoute(route);
        camel.removeRoute(route);
    }

    @Test
    void commitsManyMessagesAtOnceAndInOrder() throws Exception {
        start(numbers(100), steps -> steps.to("memory:out"));

        awaitContents(outs(numbers(100)));
        assertThat(store.commits).hasSizeLessThan(10);
    }

    @Test
    void setsARejectedMessageAsideWithNothingElseOfIt() throws Exception {
        start(numbers(5), steps -> steps.to("memory:first")
                .process(exchange -> rejectThird(exchange))
                .to("memory:second"));

        awaitContents(Stream.of("1", "2", "3", "4", "5")
                .flatMap(n -> n.equals("3") ? Stream.of("failed 3") : Stream.of("first " + n, "second " + n))
                .toList());
    }

    @Test
    void commitsWhatIsDoneWhileTheRestWaitsForASystem() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        start(numbers(5), steps -> steps.process(exchange -> {
                    if (body(exchange).equals("3") && calls.incrementAndGet() < 400) {
                        throw new UnavailableException("erp", "no answer", new IOException());
                    }
                })
                .to("memory:out"));

        await().until(() -> store.contents().equals(List.of("out 1", "out 2")));
        calls.set(400);
        awaitContents(outs(numbers(5)));
    }

    @Test
    void findsTheMessageThatBreaksTheGroupAndDeliversTheRest() throws Exception {
        store.refusal = batch -> batch.contains("out 37");
        start(numbers(64), steps -> steps.to("memory:out"));

        awaitContents(Stream.of(numbers(64))
                .map(n -> n.equals("37") ? "failed 37" : "out " + n)
                .toList());
    }

    @Test
    void sendsNothingTwiceWhenTheAnswerToACommitIsLost() throws Exception {
        store.answerLost = true;
        start(numbers(20), steps -> steps.to("memory:out"));

        awaitContents(outs(numbers(20)));
        assertThat(store.answerLost).isFalse();
    }

    @Test
    void takesSplitterFilterRouterAndMulticastIntoTheGroup() throws Exception {
        start(new String[] {"a,b", "c"}, steps -> {
            steps.split()
                    .tokenize(",")
                    .filter(exchange -> !body(exchange).equals("b"))
                    .multicast()
                    .to("memory:left", "memory:right");
        });

        awaitContents(List.of("left a", "right a", "left c", "right c"));
    }

    private void start(String[] bodies, Consumer<RouteDefinition> steps) throws Exception {
        String from = "memory:in-" + route;
        camel.getEndpoint(from, MemoryEndpoint.class).waiting.addAll(List.of(bodies));
        camel.addRoutes(new RouteBuilder(camel) {
            @Override
            public void configure() {
                steps.accept(from(from).routeId(route));
            }
        });
    }

    private void awaitContents(List<String> expected) {
        await().untilAsserted(() -> assertThat(store.contents()).isEqualTo(expected));
    }

    private static void rejectThird(Exchange exchange) throws RejectedException {
        if (body(exchange).equals("3")) {
            throw new RejectedException("not-three", "body", "three is not wanted");
        }
    }

    private static String body(Exchange exchange) {
        return exchange.getMessage().getBody(String.class);
    }

    private static String[] numbers(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toArray(String[]::new);
    }

    private static List<String> outs(String[] bodies) {
        return Stream.of(bodies).map(body -> "out " + body).toList();
    }
}
