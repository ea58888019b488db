package dev.unbus.catalog.failed;

import dev.unbus.catalog.live.Changes;
import dev.unbus.catalog.live.What;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * The groups of messages about which something can be done; counted when they changed, at most once a second and for at most a
 * twentieth of the time.
 */
@Singleton
public final class OpenGroups {

    private static final long SHORTEST_REST_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int REST_FOR_WORK = 20;

    private final Jdbi database;
    private final Changes changes;
    private List<OpenGroup> counted = List.of();
    private long countedChange = -1;
    private long nextNanos;

    OpenGroups(Jdbi database, Changes changes) {
        this.database = database;
        this.changes = changes;
    }

    /** All of them, the one with the most messages first. */
    public synchronized List<OpenGroup> largestFirst() {
        long change = changes.count(What.FAILED_MESSAGES);
        long begin = System.nanoTime();
        if (countedChange < 0 || (change != countedChange && begin - nextNanos >= 0)) {
            counted = count();
            countedChange = change;
            long end = System.nanoTime();
            nextNanos = end + Math.max(SHORTEST_REST_NANOS, REST_FOR_WORK * (end - begin));
        }
        return counted;
    }

    private List<OpenGroup> count() {
        return database.withHandle(handle -> handle.createQuery(
                        """
                        SELECT g.*, c.messages, c.oldest FROM failed_group g JOIN (
                          SELECT group_id, COUNT(*) AS messages, MIN(failed_at) AS oldest FROM failed_message
                          WHERE state IN (<open>) GROUP BY group_id) c ON g.id = c.group_id
                        ORDER BY c.messages DESC, g.id""")
                .bindList("open", OpenMessages.STATES)
                .map((row, context) -> new OpenGroup(
                        row.getString("id"),
                        row.getString("team") + "/" + row.getString("flow"),
                        row.getString("route"),
                        row.getString("message"),
                        row.getLong("messages"),
                        FailedMessages.time(row, "oldest")))
                .list());
    }
}
