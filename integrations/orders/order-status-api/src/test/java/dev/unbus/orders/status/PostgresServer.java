package dev.unbus.orders.status;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A real PostgreSQL with a database for the application; an administrator can take that away for a while. */
public final class PostgresServer implements QuarkusTestResourceLifecycleManager {

    private static final String DATABASE = "order_status";
    private static final String ADMINISTRATION = "dev.unbus.orders.status.administration";

    private EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        try {
            server = EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // The tests read it in another class loader.
        System.setProperty(ADMINISTRATION, server.getJdbcUrl("postgres", "postgres"));
        administer("CREATE DATABASE " + DATABASE);
        return Map.of(
                "quarkus.datasource.postgresql.jdbc.url", server.getJdbcUrl("postgres", DATABASE),
                "quarkus.datasource.postgresql.username", "postgres",
                "quarkus.datasource.postgresql.password", "postgres");
    }

    @Override
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Breaks all connections of the application and lets it open no new ones. */
    static void shutOut() {
        administer("ALTER DATABASE " + DATABASE + " WITH ALLOW_CONNECTIONS false");
        administer("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + DATABASE + "'");
    }

    static void letIn() {
        administer("ALTER DATABASE " + DATABASE + " WITH ALLOW_CONNECTIONS true");
    }

    private static void administer(String sql) {
        try (Connection connection = DriverManager.getConnection(System.getProperty(ADMINISTRATION));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The administrator could not do it", e);
        }
    }
}
