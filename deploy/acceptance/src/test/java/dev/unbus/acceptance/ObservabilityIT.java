package dev.unbus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unbus.testkit.OtlpReceiver;
import dev.unbus.testkit.ReceivedSpan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(NeedsPrometheus.class)
class ObservabilityIT {

    private static final int PORT_OFFSET = 3_300;
    private static final int TIMES_FASTER = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern METRIC =
            Pattern.compile("\\b(unbus[a-z0-9_:]+|jvm_\\w+|process_\\w+|up)\\b(?=[{)\\[\\s]|$)");
    private static final String STALLED = "UnbusRouteStalled billing/invoice-dispatch";
    private static final OtlpReceiver TRACES = OtlpReceiver.start();
    private static final Platform PLATFORM =
            new Platform(PORT_OFFSET, Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", TRACES.endpoint()));
    private static @Nullable Prometheus prometheus;

    @BeforeAll
    static void startThePlatformWithSomeTraffic() {
        PLATFORM.start();
        prometheus = new Prometheus(PLATFORM, PORT_OFFSET, new ShorterTimes(TIMES_FASTER));
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(prometheus().ask("up == 1")).hasSize(7));
        PLATFORM.drop(OrderFile.of("some.csv", 820_001, 20, 1));
        awaitInvoices(20);
    }

    @AfterAll
    static void stopThePlatform() {
        try {
            if (prometheus != null) {
                prometheus.close();
            }
        } finally {
            PLATFORM.close();
            TRACES.close();
        }
    }

    @Test
    void knowsEveryIntegrationByItsTeam() {
        assertThat(prometheus().ask("up{job=\"unbus-integrations\"} == 1"))
                .extracting(series -> series.at("/metric/team").asText() + " "
                        + series.at("/metric/integration").asText())
                .containsExactlyInAnyOrder(
                        "billing billing/invoice-dispatch",
                        "customers customers/customer-api",
                        "customers customers/customer-soap",
                        "fulfilment fulfilment/warehouse-dispatch",
                        "orders orders/order-intake",
                        "orders orders/order-status-api");
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void answersWhatADashboardAsks(Path dashboard) {
        List<String> metrics = prometheus().metrics();
        List<String> questions = Observability.questions(dashboard);

        assertThat(questions).hasSizeGreaterThan(8).allSatisfy(question -> {
            if (!question.startsWith("ALERTS{")) {
                assertThat(METRIC.matcher(question).results().map(MatchResult::group))
                        .isNotEmpty()
                        .isSubsetOf(metrics);
            }
        });
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(questions).allSatisfy(this::isAnswered));
    }

    @Test
    void hasEverythingThatARuleReckonsWith() {
        List<String> metrics = prometheus().metrics();

        assertThat(Observability.reckonings()).hasSizeGreaterThan(20).allSatisfy(reckoning -> assertThat(
                        METRIC.matcher(reckoning).results().map(MatchResult::group))
                .isSubsetOf(metrics));
    }

    @Test
    void followsAnOrderFromItsFileToItsInvoiceInOneTrace() {
        PLATFORM.drop(OrderFile.of("traced.csv", 840_001, 1, 1));

        await().atMost(PATIENCE).untilAsserted(() -> {
            List<ReceivedSpan> trace = trace("840001");
            assertThat(trace)
                    .extracting(span -> span.service() + ": " + span.name())
                    .contains(
                            "orders/order-intake: order-intake",
                            "orders/order-intake: send topic:orders.placed",
                            "fulfilment/warehouse-dispatch: dispatch-orders",
                            "fulfilment/warehouse-dispatch: send queue:WMS.DISPATCH",
                            "fulfilment/warehouse-dispatch: publish-shipments",
                            "fulfilment/warehouse-dispatch: send topic:orders.shipped",
                            "billing/invoice-dispatch: dispatch-invoices",
                            "billing/invoice-dispatch: send soap:erp",
                            "billing/invoice-dispatch: send topic:invoices.created");
            assertThat(trace)
                    .extracting(ReceivedSpan::spanId)
                    .containsAll(trace.stream()
                            .map(ReceivedSpan::parentId)
                            .filter(parent -> !parent.isEmpty())
                            .toList());
            assertThat(trace)
                    .filteredOn(span -> span.parentId().isEmpty())
                    .extracting(ReceivedSpan::name)
                    .containsExactly("order-intake");
            assertThat(trace)
                    .filteredOn(span -> span.name().startsWith("send "))
                    .extracting(span -> span.attributes().get("unbus.business.key"))
                    .containsOnly("840001");
        });
    }

    @Test
    void alertsWhenTheErpIsAwayUntilItIsBack() {
        assertThat(prometheus().firing()).isEmpty();

        PLATFORM.tell("erp", "down");
        PLATFORM.drop(OrderFile.of("stuck.csv", 830_001, 5, 1));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(prometheus().firing())
                .contains(STALLED)
                .allSatisfy(alert -> assertThat(alert).endsWith(" billing/invoice-dispatch")));

        PLATFORM.tell("erp", "up");

        awaitInvoices(25);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(prometheus().firing()).doesNotContain(STALLED));
    }

    /** All spans of the trace that begins with that order. */
    private static List<ReceivedSpan> trace(String order) {
        List<ReceivedSpan> all = TRACES.spans();
        Set<String> ids = all.stream()
                .filter(span -> span.name().equals("order-intake")
                        && order.equals(span.attributes().get("unbus.business.key")))
                .map(ReceivedSpan::traceId)
                .collect(Collectors.toSet());
        return all.stream().filter(span -> ids.contains(span.traceId())).toList();
    }

    private static Stream<Path> dashboards() {
        return Observability.files("grafana/dashboards", ".json").stream();
    }

    private void isAnswered(String question) {
        List<JsonNode> answer = prometheus().ask(filledIn(question));
        if (!question.startsWith("ALERTS{")) {
            assertThat(answer).as(question).isNotEmpty();
        }
    }

    /** As Grafana does, for a reader who has chosen one route. */
    private static String filledIn(String question) {
        return question.replace("$team", "billing")
                .replace("$integration", "billing/invoice-dispatch")
                .replace("$route", "dispatch-invoices")
                .replace("$__rate_interval", "1m");
    }

    private static void awaitInvoices(int invoices) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        prometheus().ask("unbus:route_succeeded:total{route=\"dispatch-invoices\"} >= " + invoices))
                .hasSize(1));
    }

    private static Prometheus prometheus() {
        if (prometheus == null) {
            throw new IllegalStateException("the platform has not been started");
        }
        return prometheus;
    }
}
