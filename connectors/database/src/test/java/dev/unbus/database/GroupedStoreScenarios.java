package dev.unbus.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unbus.delivery.RejectedException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What groups make of an application's plain JDBC. */
abstract class GroupedStoreScenarios {

    private final String route = "store-" + UUID.randomUUID();
    private final String from = "lines:" + route;

    @Inject
    CamelContext camel;

    @Inject
    Lines lines;

    @Inject
    LineStore store;

    @BeforeEach
    void empty() {
        store.create();
        lines.failed.clear();
    }

    @AfterEach
    void removeRoute() throws Exception {
        camel.getRouteController().stopRoute(route);
        camel.removeRoute(route);
    }

    @Test
    void commitsManyMessagesAtOnce() throws Exception {
        start(numbers(100), steps -> steps.process(exchange -> store.add(body(exchange))));

        awaitLines(numbers(100));
        assertThat(source().acknowledged).hasSizeLessThan(20);
    }

    @Test
    void leavesNothingOfARejectedMessage() throws Exception {
        start(numbers(5), steps -> steps.process(exchange -> store.add(body(exchange)))
                .process(exchange -> rejectThird(exchange)));

        awaitLines("1", "2", "4", "5");
        assertThat(lines.failed).containsExactly("3: not-three at body: three is not wanted");
    }

    @Test
    void setsAsideWhatBreaksAConstraintAndDeliversTheRest() throws Exception {
        start(
                new String[] {"1", "2", "1", "a line of more than twenty", "3"},
                steps -> steps.process(exchange -> store.add(body(exchange))));

        awaitLines("1", "2", "3");
        assertThat(lines.failed)
                .containsExactly(
                        "1: database-constraint at message: the row breaks a constraint of its table, SQL state 23505",
                        "a line of more than twenty: database-value at message: the database takes no such value,"
                                + " SQL state 22001");
    }

    @Test
    void goesOnAfterAFailedStatementThatTheRouteExpects() throws Exception {
        start(new String[] {"1", "2", "1", "3"}, steps -> steps.doTry()
                .process(exchange -> store.add(body(exchange)))
                .doCatch(SQLException.class)
                .process(exchange -> store.add("again " + body(exchange)))
                .end());

        awaitLines("1", "2", "again 1", "3");
        assertThat(lines.failed).isEmpty();
    }

    @Test
    void takesBackWhatTheApplicationRollsBack() throws Exception {
        start(
                new String[] {"1", "2", "1"},
                steps -> steps.process(exchange ->
                        store.addBothOrNone(UUID.randomUUID().toString().substring(0, 20), body(exchange))));

        await().untilAsserted(() -> assertThat(
                        source().acknowledged.stream().mapToInt(n -> n).sum())
                .isEqualTo(3));
        assertThat(store.lines()).hasSize(4).contains("1", "2");
    }

    @Test
    void isFoundByNameForComponentsThatAskTheRegistry() throws SQLException {
        DataSource named = camel.getRegistry().lookupByNameAndType("groupDataSource", DataSource.class);

        try (var connection = named.getConnection()) {
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    private void start(String[] bodies, Consumer<RouteDefinition> steps) throws Exception {
        source().waiting.addAll(List.of(bodies));
        camel.addRoutes(new RouteBuilder(camel) {
            @Override
            public void configure() {
                steps.accept(from(from).routeId(route));
            }
        });
    }

    private LinesEndpoint source() {
        return camel.getEndpoint(from, LinesEndpoint.class);
    }

    private void awaitLines(String... expected) {
        await().untilAsserted(() -> assertThat(store.lines()).containsExactlyInAnyOrder(expected));
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
}
