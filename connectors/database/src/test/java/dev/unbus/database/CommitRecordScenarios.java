package dev.unbus.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unbus.delivery.group.LostOwnershipException;
import dev.unbus.delivery.group.Position;
import dev.unbus.delivery.group.Progress;
import dev.unbus.delivery.group.SlotId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What two processes make of one commit record. */
abstract class CommitRecordScenarios {

    private static final Duration LONGEST_IDLE = Duration.ofSeconds(1);

    private final String route = "route-" + UUID.randomUUID();

    abstract DataSource source();

    @Test
    void letsOneOfTwoOwnersMoveAPartitionOn() throws Exception {
        DatabaseTransaction first = process("a");
        DatabaseTransaction second = process("b");
        for (long next : new long[] {10, 20}) {
            first.positions(List.of("p"));
            second.positions(List.of("p"));
            commit(first, at(next));

            second.begin();
            assertThatThrownBy(() -> second.prepare(at(next + 1))).isInstanceOf(LostOwnershipException.class);
            second.rollback();
        }
        assertThat(second.positions(List.of("p", "q"))).isEqualTo(Map.of("p", Position.at(20)));
        commit(second, at(30));
    }

    @Test
    void movesOnFromItsOwnLastCommitWhenTheTransactionIsOpenedAnew() throws Exception {
        Database database = database();
        DatabaseTransaction before = database.open(slot("a"));
        assertThat(before.positions(List.of("p"))).isEmpty();
        commit(before, at(10));
        before.close();

        DatabaseTransaction anew = database.open(slot("a"));
        commit(anew, at(20));

        assertThat(before.positions(List.of("p"))).containsEntry("p", Position.at(20));
    }

    @Test
    void refusesAMessageThatAnotherTransactionCommitsFirst() throws Exception {
        DatabaseTransaction first = process("a");
        DatabaseTransaction second = process("b");
        first.begin();
        first.prepare(ids("1", "2"));

        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> prepare(second, ids("2", "3")));
        assertThat(waiting).isNotDone();
        first.commit();

        assertThatThrownBy(waiting::join).hasCauseInstanceOf(LostOwnershipException.class);
        second.rollback();
        assertThat(second.committedIds()).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void takesAMessageThatAnotherTransactionGivesUp() throws Exception {
        DatabaseTransaction first = process("a");
        DatabaseTransaction second = process("b");
        first.begin();
        first.prepare(ids("1"));

        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> prepare(second, ids("1")));
        first.rollback();
        waiting.join();
        second.commit();

        assertThat(first.committedIds()).containsExactly("1");
    }

    @Test
    void keepsTheIdsOfTheLastGroupOfEachOpening() throws Exception {
        Database database = database();
        DatabaseTransaction transaction = database.open(slot("a"));
        commit(transaction, ids("1", "2"));
        commit(transaction, ids("3"));
        transaction.close();
        DatabaseTransaction anew = database.open(slot("a"));
        commit(anew, ids("4"));
        commit(anew, ids("5"));

        assertThat(anew.committedIds()).containsExactlyInAnyOrder("3", "5");
    }

    @Test
    void forgetsIdsThatAreOlderThanTheRetention() throws Exception {
        commit(process("a"), ids("1"));

        assertThat(database(Duration.ZERO).open(slot("b")).committedIds()).isEmpty();
    }

    final DatabaseTransaction process(String instance) throws SQLException {
        return database().open(slot(instance));
    }

    static Progress ids(String... ids) {
        return new Progress(List.of(ids), Map.of());
    }

    private static Progress at(long offset) {
        return new Progress(List.of(), Map.of("p", Position.at(offset)));
    }

    private static void commit(DatabaseTransaction transaction, Progress progress) throws Exception {
        transaction.begin();
        transaction.prepare(progress);
        transaction.commit();
    }

    static void prepare(DatabaseTransaction transaction, Progress progress) {
        try {
            transaction.begin();
            transaction.prepare(progress);
        } catch (SQLException | LostOwnershipException e) {
            throw new CompletionException(e);
        }
    }

    private SlotId slot(String instance) {
        return new SlotId("tests/database", route, instance, 0);
    }

    private Database database() {
        return database(Duration.ofDays(7));
    }

    private Database database(Duration retention) {
        return new Database(this::source, () -> "tests", new Settings(retention));
    }

    private record Settings(Duration commitRetention) implements DatabaseSettings {

        @Override
        public Optional<String> dataSource() {
            return Optional.empty();
        }

        @Override
        public Optional<String> name() {
            return Optional.empty();
        }

        @Override
        public Duration longestIdle() {
            return LONGEST_IDLE;
        }

        @Override
        public Duration longestWait() {
            return Duration.ofSeconds(10);
        }
    }
}
