package dev.unbus.catalog.failed;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which failed messages are asked for; what is not given does not matter. */
public class FailedMessageFilter {

    /** The team of the integration. */
    @QueryParam("team")
    @Nullable
    String team;

    /** The integration, as {@code team/flow}. */
    @QueryParam("integration")
    @Nullable
    String integration;

    /** The route. */
    @QueryParam("route")
    @Nullable
    String route;

    /** The group. */
    @QueryParam("group")
    @Nullable
    String group;

    /** The state. */
    @QueryParam("state")
    @Nullable
    String state;

    /** The business key. */
    @QueryParam("key")
    @Nullable
    String key;

    /** A part of its headers or of what the exception says. */
    @QueryParam("text")
    @Nullable
    String text;

    /** The earliest time of failure. */
    @QueryParam("from")
    @Nullable
    String from;

    /** The time of failure before which. */
    @QueryParam("to")
    @Nullable
    String to;

    /**
     * The conditions in SQL, each with its named parameter, and the values of these.
     *
     * @throws IllegalArgumentException names the parameter that breaks a rule
     */
    Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        put(conditions, ofGroups("team = :team"), team);
        put(conditions, ofGroups("team || '/' || flow = :integration"), integration);
        put(conditions, ofGroups("route = :route"), route);
        put(conditions, "m.group_id = :group", group);
        put(
                conditions,
                "m.state = :state",
                state == null ? null : FailedState.of(state).name());
        put(conditions, "m.business_key = :key", key);
        put(
                conditions,
                "(LOWER(m.message) LIKE :text ESCAPE '!' OR LOWER(m.headers) LIKE :text ESCAPE '!')",
                text == null ? null : like(text));
        put(conditions, "m.failed_at >= :from", time("from", from));
        put(conditions, "m.failed_at < :to", time("to", to));
        return conditions;
    }

    /** A condition on groups, of which there are few. */
    private static String ofGroups(String condition) {
        return "m.group_id IN (SELECT id FROM failed_group WHERE " + condition + ")";
    }

    /** The conditions as one. */
    static String where(Map<String, Object> conditions) {
        return conditions.isEmpty()
                ? ""
                : conditions.keySet().stream().collect(Collectors.joining(" AND ", " WHERE ", ""));
    }

    /** The name of the parameter in a condition. */
    static String parameter(String condition) {
        return condition.replaceFirst("(?s).*?:([a-z]+).*", "$1");
    }

    private static void put(Map<String, Object> conditions, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.put(condition, value);
        }
    }

    private static String like(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    private static @Nullable Object time(String name, @Nullable String given) {
        try {
            return given == null ? null : Instant.parse(given).atOffset(ZoneOffset.UTC);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(name + " is an instant such as 2026-01-31T10:00:00Z", wrong);
        }
    }
}
