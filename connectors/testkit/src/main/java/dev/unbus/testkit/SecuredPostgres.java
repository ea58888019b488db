package dev.unbus.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL that asks for credentials; the application's datasource {@code postgresql} has its password from a file, and both can be
 * changed.
 */
public final class SecuredPostgres implements QuarkusTestResourceLifecycleManager {

    private static final String ADMINISTRATOR = "postgres";
    private static final String USER = "integration";
    private static final String DATABASE = "application";
    private static final String KEY = "password";
    private static final String WHO_SHOWS_A_PASSWORD =
            """
            host all postgres all trust
            host all all all scram-sha-256
            """;

    private final MountedSecret secret = new MountedSecret(temporaryFolder());
    private @Nullable EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        EmbeddedPostgres started = started();
        server = started;
        administer(ADMINISTRATOR, "CREATE ROLE " + USER + " LOGIN PASSWORD 'first'");
        administer(ADMINISTRATOR, "CREATE DATABASE " + DATABASE + " OWNER " + USER);
        writeSecret("first");
        return Map.of(
                "quarkus.datasource.postgresql.jdbc.url",
                "jdbc:postgresql://127.0.0.1:" + started.getPort() + "/" + DATABASE,
                "quarkus.datasource.postgresql.username",
                USER,
                "quarkus.datasource.postgresql.credentials-provider",
                secret.file(KEY).toString());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, field -> field.getType() == SecuredPostgres.class);
    }

    @Override
    public void stop() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the application's user another password, and closes the connections that it made with the former one. */
    public void changePassword(String password) {
        administer(ADMINISTRATOR, "ALTER ROLE " + USER + " PASSWORD '" + password + "'");
        administer(
                ADMINISTRATOR, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '" + USER + "'");
    }

    /** Has the application's file hold this password, whatever the server thinks of it. */
    public void writeSecret(String password) {
        secret.put(KEY, password);
    }

    /** Takes the application's file away. */
    public void removeSecret() {
        secret.clear();
    }

    /** The first column of what the administrator sees in the application's database. */
    public List<String> query(String sql) {
        return administer(DATABASE, sql);
    }

    private List<String> administer(String database, String sql) {
        if (server == null) {
            throw new IllegalStateException("The server does not run");
        }
        List<String> column = new ArrayList<>();
        try (Connection connection = server.getDatabase(ADMINISTRATOR, database).getConnection();
                Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                for (ResultSet rows = statement.getResultSet(); rows.next(); ) {
                    column.add(rows.getString(1));
                }
            }
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException("The administrator could not do it", e);
        }
    }

    private static EmbeddedPostgres started() {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectoryCustomizer(SecuredPostgres::secure)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void secure(File data) {
        try {
            Files.writeString(data.toPath().resolve("pg_hba.conf"), WHO_SHOWS_A_PASSWORD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("unbus-testkit");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
