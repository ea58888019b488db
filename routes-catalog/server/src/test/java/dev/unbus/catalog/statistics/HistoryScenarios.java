package dev.unbus.catalog.statistics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.unbus.catalog.CatalogHome;
import dev.unbus.catalog.model.IntegrationDescriptor;
import dev.unbus.catalog.model.Latency;
import dev.unbus.catalog.model.RouteStatistics;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of the past, on any of the catalog's databases. */
abstract class HistoryScenarios {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private final String flow = "f" + UUID.randomUUID().toString().substring(0, 8);
    private final URI one = URI.create("http://" + flow + ":9101");
    private final URI other = URI.create("http://" + flow + ":9102");

    /** A minute that has ended. */
    private final Instant begin = RouteStatisticsRecorder.begin(Instant.now().minus(Duration.ofMinutes(10)), 60);

    @Inject
    RouteStatisticsRecorder recorder;

    @Test
    void isWhatTheCountersGrewBy() {
        tell(one, LONG_AGO, 0, 1_000, 10, 5, null);
        tell(one, LONG_AGO, 5, 1_050, 11, 5, 3L);
        tell(one, LONG_AGO, 15, 1_250, 11, 5, 7L);

        history(begin, begin.plusSeconds(30), 10)
                .body("$", hasSize(3))
                .body("[0].perSecond", equalTo(5.0f))
                .body("[0].failedPerSecond", equalTo(0.1f))
                .body("[0].backlog", equalTo(3))
                .body("[1].perSecond", equalTo(20.0f))
                .body("[1].backlog", equalTo(7))
                .body("[2].perSecond", equalTo(0.0f));
    }

    @Test
    void goesOnOverARestart() {
        Instant restarted = Instant.now();
        tell(one, LONG_AGO, 0, 1_000, 0, 5, null);
        tell(one, restarted, 5, 40, 0, 5, null);

        history(begin, begin.plusSeconds(10), 10).body("[0].perSecond", equalTo(4.0f));
    }

    @Test
    void addsUpAllProcessesOfAnIntegration() {
        for (URI process : List.of(one, other)) {
            tell(process, LONG_AGO, 0, 0, 0, 5, null);
            tell(process, LONG_AGO, 5, 100, 0, 5, null);
        }

        history(begin, begin.plusSeconds(10), 10).body("[0].perSecond", equalTo(20.0f));
    }

    @Test
    void takesPercentilesOverAllMessagesAndNotMeansOfPercentiles() {
        tell(one, LONG_AGO, 0, 0, 0, 5, null);
        tell(one, LONG_AGO, 5, 990, 0, 5, null);
        tell(other, LONG_AGO, 6, 0, 0, 900, null);
        tell(other, LONG_AGO, 15, 10, 0, 900, null);

        history(begin, begin.plusSeconds(60), 60)
                .body("$", hasSize(1))
                .body("[0].p50Millis.toDouble()", closeTo(4, 1))
                .body("[0].p99Millis.toDouble()", closeTo(5, 0.1));
        history(begin.plusSeconds(10), begin.plusSeconds(20), 10).body("[0].p50Millis.toDouble()", closeTo(800, 100));
    }

    @Test
    void isCoarserBeforeTheLastTwoHours() {
        Instant day = RouteStatisticsRecorder.begin(Instant.now().minus(Duration.ofDays(1)), 60);
        recorder.heard(one, descriptor(LONG_AGO, 0, 0, 5, null), day);
        recorder.heard(one, descriptor(LONG_AGO, 120, 0, 5, null), day.plusSeconds(30));
        recorder.write(Instant.now());

        history(day, day.plusSeconds(120), 60).body("$", hasSize(2)).body("[0].perSecond", equalTo(2.0f));
        call(day, day.plusSeconds(120), "&step=10").statusCode(400).body("detail", containsString("of 60"));
    }

    @Test
    void tellsTheLastHourWhenNothingElseIsAsked() {
        given().auth()
                .oauth2(CatalogHome.TOKEN)
                .get("/api/integrations/orders/" + flow + "/routes/a-route/history")
                .then()
                .statusCode(200)
                .body("$", hasSize(361))
                .body("[0].backlog", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"step=7", "step=0", "from=yesterday", "to=2026-01-01T00:00:00Z&from=2026-01-02T00:00:00Z"})
    void refusesAQuestionThatBreaksARule(String question) {
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(CatalogHome.TOKEN)
                .get("/api/integrations/orders/" + flow + "/routes/a-route/history?" + question)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private void tell(
            URI process,
            Instant startedAt,
            int second,
            long messages,
            long failed,
            double millis,
            @Nullable Long backlog) {
        recorder.heard(process, descriptor(startedAt, messages, failed, millis, backlog), begin.plusSeconds(second));
        recorder.write(begin.plusSeconds(second));
    }

    private IntegrationDescriptor descriptor(
            Instant startedAt, long messages, long failed, double millis, @Nullable Long backlog) {
        List<Long> latency = new ArrayList<>(Collections.nCopies(Latency.BUCKETS, 0L));
        latency.set(Latency.bucket(millis), messages);
        RouteStatistics route = new RouteStatistics(
                "a-route", "started", "topic:in", List.of(), messages, failed, 1, 1, 0, backlog, latency, null);
        return new IntegrationDescriptor(
                flow,
                "orders",
                "1",
                "",
                "",
                null,
                null,
                startedAt,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(route),
                List.of());
    }

    private ValidatableResponse history(Instant from, Instant to, int step) {
        recorder.write(Instant.now());
        return call(from, to, "&step=" + step).statusCode(200);
    }

    private ValidatableResponse call(Instant from, Instant to, String more) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(CatalogHome.TOKEN)
                .get("/api/integrations/orders/" + flow + "/routes/a-route/history?from=" + from + "&to=" + to + more)
                .then();
    }
}
