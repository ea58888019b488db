package dev.unbus.delivery.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unbus.delivery.RejectedException;
import dev.unbus.delivery.UnavailableException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
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
        store.down = false;
        store.unreachable = false;
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

    @Test
    void keepsTheWholeGroupWhileTheSinkIsUnavailable() throws Exception {
        store.down = true;
        start(numbers(20), steps -> steps.to("memory:out"));

        await().until(() -> !isReady());
        assertThat(store.contents()).isEmpty();
        store.down = false;
        awaitContents(outs(numbers(20)));
        await().until(this::isReady);
    }

    @Test
    void setsNothingAsideWhileItsTransactionCannotBegin() throws Exception {
        store.unreachable = true;
        start(numbers(3), steps -> steps.to("memory:out"));

        await().until(() -> "store is unavailable: it refuses the password".equals(trouble()));
        store.unreachable = false;
        awaitContents(outs(numbers(3)));
    }

    @Test
    void keepsItsClaimAliveWhileItBacksOff() throws Exception {
        store.down = true;
        start(numbers(20), steps -> steps.to("memory:out"));

        await().until(() -> source().keptAlive.get() > 5);
        store.down = false;
        awaitContents(outs(numbers(20)));
    }

    @Test
    void tellsWhatBrokeAGroupAndWhereWithoutItsText() throws Exception {
        store.refusal = batch -> true;
        start(numbers(1), steps -> steps.to("memory:out"));

        await().until(() -> "java.io.IOException while preparing a commit".equals(trouble()));
        store.refusal = batch -> false;
        await().until(this::isReady);
    }

    @Test
    void startsWithoutItsSourceAndConnectsLater() throws Exception {
        source().absent = true;
        start(numbers(3), steps -> steps.to("memory:out"));
        assertThat(isReady()).isFalse();

        source().absent = false;
        awaitContents(outs(numbers(3)));
        await().until(this::isReady);
    }

    @Test
    void sendsNothingThatAnotherSlotHasCommitted() throws Exception {
        store.overtaken = true;
        start(numbers(20), steps -> steps.to("memory:out"));

        await().until(() -> source().waiting.isEmpty());
        assertThat(store.contents()).isEmpty();
    }

    @Test
    void forgetsWhatItNoLongerHolds() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        source().held = body -> !body.equals("2") || asked.incrementAndGet() > 1;
        start(numbers(3), steps -> steps.to("memory:out"));

        awaitContents(List.of("out 1", "out 3", "out 2"));
    }

    @Test
    void boundsAGroupByCountAndByBytes() throws Exception {
        String[] large =
                Stream.of(numbers(20)).map(n -> n + "x".repeat(1 << 20)).toArray(String[]::new);
        start(large, steps -> steps.to("memory:out"));

        await().until(() -> store.contents().size() == 20);
        assertThat(store.commits).allSatisfy(commit -> assertThat(commit).hasSizeLessThanOrEqualTo(9));
        source().waiting.addAll(List.of(numbers(1200)));
        await().until(() -> store.contents().size() == 1220);
        assertThat(store.commits).allSatisfy(commit -> assertThat(commit).hasSizeLessThanOrEqualTo(500));
    }

    @Test
    void setsAsideWhatFailsEveryTimeAndDeliversTheRest() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        start(numbers(5), steps -> steps.process(exchange -> {
                    if (body(exchange).equals("3")) {
                        attempts.incrementAndGet();
                        throw new IllegalStateException("a defect");
                    }
                })
                .to("memory:out"));

        awaitContents(List.of("out 1", "out 2", "failed 3", "out 4", "out 5"));
        assertThat(attempts).hasValue(3);
    }

    @Test
    void takesWhatAnotherRouteSendsIntoTheGroup() throws Exception {
        camel.addRoutes(new RouteBuilder(camel) {
            @Override
            public void configure() {
                from("direct:" + route).routeId("called-by-" + route).toD("memory:${body}");
            }
        });
        start(numbers(3), steps -> steps.to("direct:" + route));

        awaitContents(List.of("1 1", "2 2", "3 3"));
        assertThat(store.commits).hasSizeLessThan(3);
    }

    @Test
    void sendsWhatIsTappedOnce() throws Exception {
        start(numbers(20), steps -> steps.wireTap("memory:tap").to("memory:out"));

        await().untilAsserted(() -> assertThat(store.contents())
                .containsExactlyInAnyOrderElementsOf(Stream.of(numbers(20))
                        .flatMap(n -> Stream.of("tap " + n, "out " + n))
                        .toList()));
    }

    @Test
    void suspendsAndResumes() throws Exception {
        start(numbers(3), steps -> steps.to("memory:out"));
        awaitContents(outs(numbers(3)));

        camel.getRouteController().suspendRoute(route);
        source().waiting.add("4");
        await().during(Duration.ofMillis(300)).until(() -> store.contents().size() == 3);
        camel.getRouteController().resumeRoute(route);

        awaitContents(outs(numbers(4)));
    }

    private void start(String[] bodies, Consumer<RouteDefinition> steps) throws Exception {
        source().waiting.addAll(List.of(bodies));
        camel.addRoutes(new RouteBuilder(camel) {
            @Override
            public void configure() {
                steps.accept(from(source()).routeId(route));
            }
        });
    }

    private MemoryEndpoint source() {
        return camel.getEndpoint("memory:in-" + route, MemoryEndpoint.class);
    }

    private boolean isReady() {
        return trouble() == null;
    }

    private String trouble() {
        return ((GroupConsumer) camel.getRoute(route).getConsumer()).trouble();
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
