package dev.unbus.catalog.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.catalog.model.RouteStatistics;
import dev.unbus.catalog.statistics.RouteTrend;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteConcernsTest {

    private static final IntegrationId INVOICES = new IntegrationId("billing", "invoice-dispatch");
    private static final RouteTrend CALM = new RouteTrend(0, false);
    private static final RouteTrend GROWING = new RouteTrend(0, true);

    @Test
    void areNoneOfARouteThatDoesWell() {
        assertThat(of("started", 12L, CALM)).isEmpty();
        assertThat(of("started", 0L, GROWING)).isEmpty();
        assertThat(of("started", null, CALM)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " | false | invoices is suspended; how much waits is not known",
                "0 | false | invoices is suspended; nothing waits",
                "1 | false | invoices is suspended; 1 message waits",
                "12000 | false | invoices is suspended; 12,000 messages wait",
                "12 | true | invoices is suspended; 12 messages wait, and more come"
            })
    void sayOfASuspendedRouteInOneSentenceWhatWaits(@Nullable Long backlog, boolean growing, String text) {
        assertThat(of("suspended", backlog, new RouteTrend(0, growing)))
                .singleElement()
                .satisfies(concern -> {
                    assertThat(concern.kind()).isEqualTo(Kind.ROUTE_SUSPENDED);
                    assertThat(concern.severity()).isEqualTo(Severity.WARNING);
                    assertThat(concern.text()).isEqualTo(text);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"stopped", "stopping", "starting"})
    void callARouteThatIsNeitherStartedNorSuspendedStopped(String state) {
        assertThat(of(state, 5L, GROWING)).singleElement().satisfies(concern -> {
            assertThat(concern.kind()).isEqualTo(Kind.ROUTE_STOPPED);
            assertThat(concern.severity()).isEqualTo(Severity.DANGER);
            assertThat(concern.text()).isEqualTo("invoices is " + state + ": it takes nothing in");
        });
    }

    @Test
    void sayThatARouteDoesNotKeepUp() {
        assertThat(of("started", 17L, GROWING)).singleElement().satisfies(concern -> {
            assertThat(concern.kind()).isEqualTo(Kind.BACKLOG_GROWING);
            assertThat(concern.text()).isEqualTo("invoices does not keep up: 17 messages wait, and more come");
        });
    }

    @Test
    void sayHowManyFailedWhateverElseThereIs() {
        assertThat(of("suspended", 0L, new RouteTrend(1, false)))
                .extracting(Concern::kind, Concern::text)
                .contains(tuple(Kind.ROUTE_FAILING, "1 message of invoices failed within the last minute"))
                .hasSize(2);
    }

    @Test
    void speakOfFilesInADirectory() {
        RouteStatistics route = route("directory:orders/inbox", "suspended", 2L);

        assertThat(RouteConcerns.of(INVOICES, route, CALM))
                .extracting(Concern::text)
                .containsExactly("invoices is suspended; 2 files wait");
    }

    private static List<Concern> of(String state, @Nullable Long backlog, RouteTrend trend) {
        List<Concern> concerns = RouteConcerns.of(INVOICES, route("topic:orders.shipped", state, backlog), trend);
        assertThat(concerns).allSatisfy(concern -> {
            assertThat(concern.integration()).isEqualTo("billing/invoice-dispatch");
            assertThat(concern.route()).isEqualTo("invoices");
        });
        return concerns;
    }

    private static RouteStatistics route(String from, String state, @Nullable Long backlog) {
        return new RouteStatistics("invoices", state, from, List.of(), 0, 0, 0, 0, 0, backlog, List.of(), null);
    }
}
