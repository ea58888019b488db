package dev.unbus.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which callers come where.
 *
 * @param generation grows with every change
 * @param entries one for each port
 */
record Routes(long generation, List<Entry> entries) {

    static final Routes NONE = new Routes(-1, List.of());

    /**
     * The callers of one flow.
     *
     * @param flow the flow, {@code team/flow}
     * @param port where they come, on 127.0.0.1
     * @param origins its instances
     */
    record Entry(String flow, int port, List<Origin> origins) {

        Entry {
            origins = List.copyOf(origins);
        }

        private static Entry of(JsonObject entry) {
            return new Entry(
                    entry.getString("flow"),
                    entry.getInteger("port"),
                    objects(entry.getJsonArray("origins")).map(Origin::of).toList());
        }
    }

    /** Copies the list. */
    Routes {
        entries = List.copyOf(entries);
    }

    /** Reads what the command wrote. */
    static Routes of(JsonObject routes) {
        return new Routes(
                routes.getLong("generation"),
                objects(routes.getJsonArray("listeners")).map(Entry::of).toList());
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast);
    }
}
