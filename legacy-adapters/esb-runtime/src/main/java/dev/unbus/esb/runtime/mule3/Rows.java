package dev.unbus.esb.runtime.mule3;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/** How many rows each of several statements has changed. */
public final class Rows {

    private static final String COUNTS = "MuleRows.";

    private Rows() {}

    /** Begins to count. */
    public static void begin(Exchange exchange, String id) {
        exchange.setProperty(COUNTS + id, new ArrayList<Integer>());
    }

    /** Counts what a statement has changed. */
    @SuppressWarnings("unchecked")
    public static void changed(Exchange exchange, String id) {
        List<Integer> counts = exchange.getProperty(COUNTS + id, List.class);
        counts.add(exchange.getMessage().getHeader("CamelSqlUpdateCount", 0, Integer.class));
    }

    /** Names the results of a procedure as the old bus did: {@code resultSet1}, {@code updateCount1}, and its parameters. */
    public static void results(Exchange exchange) {
        Map<String, Object> results = new LinkedHashMap<>();
        if (exchange.getMessage().getBody() instanceof Map<?, ?> given) {
            given.forEach((name, value) -> results.put(
                    String.valueOf(name).replace("#result-set-", "resultSet").replace("#update-count-", "updateCount"),
                    value));
        }
        exchange.getMessage().setBody(results);
    }

    /** Has the next statement give the keys that the database makes in some columns: their names, or their numbers from 1. */
    public static void keys(Exchange exchange, String columns) {
        String[] names = columns.trim().split("\\s*,\\s*", -1);
        boolean numbers = Arrays.stream(names).allMatch(name -> name.matches("\\d+"));
        exchange.getMessage()
                .setHeader(
                        "CamelSqlGeneratedColumns",
                        numbers
                                ? Arrays.stream(names)
                                        .mapToInt(Integer::parseInt)
                                        .toArray()
                                : names);
    }

    /** Makes the list of the numbers the payload. */
    public static void counts(Exchange exchange, String id) {
        exchange.getMessage().setBody(exchange.removeProperty(COUNTS + id));
    }
}
