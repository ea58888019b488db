package dev.unbus.catalog.estates;

import dev.unbus.catalog.live.Changes;
import dev.unbus.catalog.live.What;
import dev.unbus.catalog.model.IntegrationId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Keeps estates in the database. */
@Singleton
final class EstateStore {

    private static final int BATCH = 1_000;

    private final Jdbi database;
    private final Changes changes;

    EstateStore(Jdbi database, Changes changes) {
        this.database = database;
        this.changes = changes;
    }

    /** All of them, by name. */
    List<Estate> all() {
        return database.inTransaction(EstateStore::read);
    }

    /** Puts an estate in the place of what was known of it. */
    void replace(Handle transaction, Estate estate) {
        transaction.execute("DELETE FROM estate WHERE name = ?", estate.name());
        transaction.execute(
                "INSERT INTO estate (name, who, published_at) VALUES (?, ?, ?)",
                estate.name(),
                estate.who(),
                estate.publishedAt().atOffset(ZoneOffset.UTC));
        for (int from = 0; from < estate.flows().size(); from += BATCH) {
            insert(
                    transaction,
                    estate,
                    from,
                    Math.min(from + BATCH, estate.flows().size()));
        }
        transaction.afterCommit(this::changed);
    }

    /**
     * Forgets an estate.
     *
     * @return whether there was one
     */
    boolean remove(Handle transaction, String name) {
        int removed = transaction.execute("DELETE FROM estate WHERE name = ?", name);
        transaction.afterCommit(this::changed);
        return removed > 0;
    }

    /** The topology shows estates, too, and is told of with the integrations. */
    private void changed() {
        changes.note(What.ESTATES, What.INTEGRATIONS);
    }

    private static void insert(Handle transaction, Estate estate, int from, int to) {
        PreparedBatch batch = transaction.prepareBatch(
                """
                INSERT INTO legacy_flow (estate, position, id, name, kind, dialect, project, state, team, flow, calls,
                  units_converted, units_different, units_stubbed, units_ignored, units_failed)
                VALUES (:estate, :position, :id, :name, :kind, :dialect, :project, :state, :team, :flow, :calls,
                  :converted, :different, :stubbed, :ignored, :failed)""");
        for (int position = from; position < to; position++) {
            bind(batch, estate.flows().get(position))
                    .bind("estate", estate.name())
                    .bind("position", position)
                    .add();
        }
        batch.execute();
    }

    private static PreparedBatch bind(PreparedBatch batch, LegacyFlow flow) {
        IntegrationId integration = flow.integration();
        return batch.bind("id", flow.id())
                .bind("name", flow.name())
                .bind("kind", flow.kind())
                .bind("dialect", flow.dialect())
                .bind("project", flow.project())
                .bind("state", flow.state().name())
                .bind("team", integration == null ? null : integration.team())
                .bind("flow", integration == null ? null : integration.flow())
                .bind("calls", String.join("\n", flow.calls()))
                .bind("converted", flow.units().converted())
                .bind("different", flow.units().different())
                .bind("stubbed", flow.units().stubbed())
                .bind("ignored", flow.units().ignored())
                .bind("failed", flow.units().failed());
    }

    private static List<Estate> read(Handle transaction) {
        Map<String, List<LegacyFlow>> flows = new LinkedHashMap<>();
        transaction
                .createQuery("SELECT * FROM legacy_flow ORDER BY estate, position")
                .map((row, context) -> Map.entry(row.getString("estate"), flow(row)))
                .forEach(one -> flows.computeIfAbsent(one.getKey(), none -> new ArrayList<>())
                        .add(one.getValue()));
        return transaction
                .createQuery("SELECT * FROM estate ORDER BY name")
                .map((row, context) -> estate(row, flows.getOrDefault(row.getString("name"), List.of())))
                .list();
    }

    private static Estate estate(ResultSet row, List<LegacyFlow> flows) throws SQLException {
        return new Estate(
                row.getString("name"),
                row.getString("who"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                List.copyOf(flows));
    }

    private static LegacyFlow flow(ResultSet row) throws SQLException {
        return new LegacyFlow(
                row.getString("id"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("dialect"),
                row.getString("project"),
                FlowState.valueOf(row.getString("state")),
                integration(row.getString("team"), row.getString("flow")),
                row.getString("calls").lines().toList(),
                new UnitCounts(
                        row.getInt("units_converted"),
                        row.getInt("units_different"),
                        row.getInt("units_stubbed"),
                        row.getInt("units_ignored"),
                        row.getInt("units_failed")));
    }

    private static @Nullable IntegrationId integration(@Nullable String team, @Nullable String flow) {
        return team == null || flow == null ? null : new IntegrationId(team, flow);
    }
}
