package dev.unbus.catalog.deployments;

import dev.unbus.catalog.live.Changes;
import dev.unbus.catalog.live.What;
import dev.unbus.catalog.model.IntegrationId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Keeps the newest deployments of each integration. */
@Singleton
final class DeploymentStore {

    static final int MOST_OF_AN_INTEGRATION = 1_000;
    private static final int MOST_OF_A_TEAM = 10_000;

    private final Jdbi database;
    private final Changes changes;

    DeploymentStore(Jdbi database, Changes changes) {
        this.database = database;
        this.changes = changes;
    }

    /** One of them. */
    Optional<Deployment> find(String id) {
        return database.withHandle(handle -> handle.createQuery("SELECT * FROM deployment WHERE id = ?")
                .bind(0, id)
                .map((row, context) -> deployment(row))
                .findOne());
    }

    /** Those that began last, the newest first; of one integration, or environment, when that is given. */
    List<Deployment> newest(@Nullable IntegrationId integration, @Nullable String environment, int limit) {
        String where = (integration == null ? "" : " AND team = :team AND flow = :flow")
                + (environment == null ? "" : " AND environment = :environment");
        return database.withHandle(handle -> {
            var query = handle.createQuery("SELECT * FROM deployment WHERE 1 = 1" + where
                            + " ORDER BY started_at DESC, number DESC LIMIT :limit")
                    .bind("limit", limit);
            if (integration != null) {
                query.bind("team", integration.team()).bind("flow", integration.flow());
            }
            if (environment != null) {
                query.bind("environment", environment);
            }
            return query.map((row, context) -> deployment(row)).list();
        });
    }

    /** Adds one, and forgets the oldest of the same integration and team beyond what is kept. */
    void add(Handle transaction, Deployment deployment) {
        bind(
                        transaction.createUpdate(
                                """
                                INSERT INTO deployment (id, team, flow, environment, act, version, previous_version, revision,
                                  outcome, reason, who, started_at, told_at)
                                VALUES (:id, :team, :flow, :environment, :act, :version, :previous, :commit,
                                  :outcome, :reason, :who, :startedAt, :toldAt)"""),
                        deployment)
                .execute();
        forget(transaction, "team = :team AND flow = :flow", MOST_OF_AN_INTEGRATION, deployment);
        forget(transaction, "team = :team", MOST_OF_A_TEAM, deployment);
        transaction.afterCommit(() -> changes.note(What.DEPLOYMENTS));
    }

    /** Notes how far one is now. */
    void update(Handle transaction, Deployment deployment) {
        transaction
                .createUpdate("UPDATE deployment SET outcome = :outcome, reason = :reason, revision = :commit,"
                        + " told_at = :toldAt WHERE id = :id")
                .bind("id", deployment.id())
                .bind("outcome", deployment.outcome().name())
                .bind("reason", deployment.reason())
                .bind("commit", deployment.commit())
                .bind("toldAt", at(deployment.toldAt()))
                .execute();
        transaction.afterCommit(() -> changes.note(What.DEPLOYMENTS));
    }

    private static void forget(Handle transaction, String ofWhom, int kept, Deployment newest) {
        transaction
                .createUpdate("DELETE FROM deployment WHERE " + ofWhom + " AND number <= (SELECT number FROM deployment"
                        + " WHERE " + ofWhom + " ORDER BY number DESC OFFSET " + kept + " ROWS FETCH FIRST 1 ROW ONLY)")
                .bind("team", newest.integration().team())
                .bind("flow", newest.integration().flow())
                .execute();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Deployment deployment) {
        return statement
                .bind("id", deployment.id())
                .bind("team", deployment.integration().team())
                .bind("flow", deployment.integration().flow())
                .bind("environment", deployment.environment())
                .bind("act", deployment.act().name())
                .bind("version", deployment.version())
                .bind("previous", deployment.previousVersion())
                .bind("commit", deployment.commit())
                .bind("outcome", deployment.outcome().name())
                .bind("reason", deployment.reason())
                .bind("who", deployment.who())
                .bind("startedAt", at(deployment.startedAt()))
                .bind("toldAt", at(deployment.toldAt()));
    }

    private static Deployment deployment(ResultSet row) throws SQLException {
        return new Deployment(
                row.getString("id"),
                new IntegrationId(row.getString("team"), row.getString("flow")),
                row.getString("environment"),
                Act.valueOf(row.getString("act")),
                row.getString("version"),
                row.getString("previous_version"),
                row.getString("revision"),
                DeploymentOutcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                row.getString("who"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("told_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
