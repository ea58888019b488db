package dev.unbus.esb.runtime.mule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/** What a database operation that changes rows gives back. */
public final class DbResult {

    private static final String UPDATED = "CamelSqlUpdateCount";
    private static final String KEYS = "CamelSqlGeneratedKeyRows";

    private DbResult() {}

    /** Makes the payload an object with {@code affectedRows} and {@code generatedKeys}. */
    public static void changed(Exchange exchange) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("affectedRows", exchange.getMessage().getHeader(UPDATED, 0, Integer.class));
        Object keys = exchange.getMessage().getHeader(KEYS);
        boolean some = keys instanceof List<?> rows && !rows.isEmpty() && rows.get(0) instanceof Map;
        result.put("generatedKeys", some ? ((List<?>) keys).get(0) : Map.of());
        exchange.getMessage().setBody(result);
        exchange.getMessage().removeHeader(Exchange.CONTENT_TYPE);
    }
}
