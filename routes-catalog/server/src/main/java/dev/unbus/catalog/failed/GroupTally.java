package dev.unbus.catalog.failed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up the counts by group and state to groups. */
final class GroupTally {

    private final Map<String, FailureGroup> groups = new LinkedHashMap<>();

    /** Adds one row: a group, a state, how many, the oldest and the newest of them. */
    FailureGroup add(ResultSet row) throws SQLException {
        Map<String, Long> states = new TreeMap<>();
        states.put(FailedState.valueOf(row.getString("state")).word(), row.getLong("messages"));
        FailureGroup part = new FailureGroup(
                row.getString("id"),
                row.getString("cause"),
                row.getString("message"),
                row.getString("route"),
                row.getString("step"),
                row.getString("team") + "/" + row.getString("flow"),
                row.getString("team"),
                row.getLong("messages"),
                FailedMessages.time(row, "oldest"),
                FailedMessages.time(row, "newest"),
                states);
        return groups.merge(part.group(), part, GroupTally::joined);
    }

    /** The one that failed last first. */
    List<FailureGroup> groups() {
        return groups.values().stream()
                .sorted(Comparator.comparing(FailureGroup::last).reversed())
                .toList();
    }

    private static FailureGroup joined(FailureGroup one, FailureGroup other) {
        Map<String, Long> states = new TreeMap<>(one.states());
        states.putAll(other.states());
        return new FailureGroup(
                one.group(),
                one.cause(),
                one.message(),
                one.route(),
                one.step(),
                one.integration(),
                one.team(),
                one.count() + other.count(),
                earlier(one.first(), other.first()),
                one.last().isAfter(other.last()) ? one.last() : other.last(),
                states);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
