package dev.unbus.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresCommitRecordIT extends CommitRecordScenarios {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    DataSource source() {
        return server.getPostgresDatabase();
    }

    @Test
    void endsTheTransactionOfAPausedProcess() throws Exception {
        DatabaseTransaction paused = process("a");
        DatabaseTransaction other = process("b");
        prepare(paused, ids("1"));

        prepare(other, ids("1"));
        other.commit();

        assertThatThrownBy(paused::commit).isInstanceOf(SQLException.class);
        assertThat(paused.committedIds()).containsExactly("1");
    }
}
