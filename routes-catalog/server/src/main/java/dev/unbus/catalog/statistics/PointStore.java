package dev.unbus.catalog.statistics;

import dev.unbus.catalog.statistics.Accumulation.Point;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Keeps the points of all routes as long as they are wanted. */
@Singleton
final class PointStore {

    private static final Duration FINE_KEPT = Duration.ofHours(2);
    private static final Duration COARSE_KEPT = Duration.ofDays(14);

    private final Jdbi database;

    PointStore(Jdbi database) {
        this.database = database;
    }

    /** Writes points; those of a route and time that are there already stay. */
    void write(List<Point> points) {
        if (points.isEmpty()) {
            return;
        }
        database.useTransaction(transaction -> {
            PreparedBatch batch = transaction.prepareBatch(
                    """
                    INSERT INTO route_point (team, flow, route, width, at, messages, failed, latency, inflight, backlog)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
            for (Point point : points) {
                batch.add(
                        point.name().integration().team(),
                        point.name().integration().flow(),
                        point.name().route(),
                        point.widthSeconds(),
                        at(point.at()),
                        point.messages(),
                        point.failed(),
                        point.latency(),
                        point.inflight(),
                        point.backlog());
            }
            batch.execute();
        });
    }

    /** The points of a route of that width from one time to before another, the oldest first. */
    List<Point> points(RouteName name, int widthSeconds, Instant from, Instant to) {
        return database.withHandle(handle -> handle.createQuery(
                        """
                        SELECT * FROM route_point WHERE team = :team AND flow = :flow AND route = :route
                          AND width = :width AND at >= :from AND at < :to ORDER BY at""")
                .bind("team", name.integration().team())
                .bind("flow", name.integration().flow())
                .bind("route", name.route())
                .bind("width", widthSeconds)
                .bind("from", at(from))
                .bind("to", at(to))
                .map((row, context) -> new Point(
                        name,
                        widthSeconds,
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getLong("messages"),
                        row.getLong("failed"),
                        row.getString("latency"),
                        row.getLong("inflight"),
                        row.getObject("backlog", Long.class)))
                .list());
    }

    /** Deletes what is not wanted any more. */
    void prune(Instant now) {
        database.useTransaction(transaction -> {
            String delete = "DELETE FROM route_point WHERE width = ? AND at < ?";
            transaction.execute(delete, 10, at(now.minus(FINE_KEPT)));
            transaction.execute(delete, 60, at(now.minus(COARSE_KEPT)));
        });
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
