package dev.unbus.esb.runtime.mule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** What a database operation that changes rows gives back. */
public final class DbResult {

    private static final String UPDATED = "CamelSqlUpdateCount";
    private static final String COUNTS = "MuleScriptCounts.";
    private static final String KEYS = "CamelSqlGeneratedKeyRows";

    /** The exchange variable with a statement that is computed. */
    public static final String STATEMENT = "MuleSqlStatement";

    /** The header by which a statement takes the place of the endpoint's. */
    public static final String QUERY = "CamelSqlQuery";

    private static final Pattern TOKEN = Pattern.compile("'[^']*'|\"[^\"]*\"|::|(?<![:\\w]):([A-Za-z_]\\w*)");

    private DbResult() {}

    /** Reads parameters that came as text by its media type. */
    public static void parameters(Exchange exchange) {
        if (exchange.getMessage().getBody() instanceof String text) {
            exchange.getMessage().setBody(MediaTypes.content(exchange, text));
        }
    }

    /** Has the statement in the variable be executed next. */
    public static void statement(Exchange exchange) {
        exchange.getMessage().setHeader(QUERY, named(String.valueOf(exchange.removeVariable(STATEMENT))));
    }

    /** The statement with {@code :#name} for {@code :name}, outside of literals. */
    public static String named(String sql) {
        Matcher token = TOKEN.matcher(sql.replaceFirst(";\\s*$", ""));
        StringBuilder named = new StringBuilder();
        while (token.find()) {
            String with = token.group(1) == null ? token.group() : ":#" + token.group(1);
            token.appendReplacement(named, Matcher.quoteReplacement(with));
        }
        return token.appendTail(named).toString();
    }

    /** Notes how many rows a statement of a script has changed. */
    public static void counted(Exchange exchange, String id) {
        List<Object> counts = new ArrayList<>(counts(exchange.getProperty(COUNTS + id)));
        counts.add(exchange.getMessage().getHeader(UPDATED, 0, Integer.class));
        exchange.setProperty(COUNTS + id, counts);
        exchange.getMessage().removeHeader(UPDATED);
        exchange.getMessage().setBody(null);
    }

    /** Makes what the statements of a script have changed the payload. */
    public static void counts(Exchange exchange, String id) {
        exchange.getMessage().setBody(counts(exchange.removeProperty(COUNTS + id)));
    }

    private static List<?> counts(@Nullable Object noted) {
        return noted instanceof List<?> list ? list : List.of();
    }

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
