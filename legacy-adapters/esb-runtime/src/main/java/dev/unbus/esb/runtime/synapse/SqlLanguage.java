package dev.unbus.esb.runtime.synapse;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * The Camel language {@code synapse-sql}: what {@code dblookup} and {@code dbreport} give to a statement and take from it.
 * {@code declare expression 1 "//m:code";} or {@code declare text 1 "…";} with {@code declare type 1 "VARCHAR";} is a parameter, and the
 * value of all is their list; {@code declare result NAME "column";} puts a column of the first row into a property.
 */
public final class SqlLanguage extends MediatorLanguage {

    @Override
    Evaluable read(Prolog configuration) {
        List<Evaluable> parameters = parameters(configuration);
        Map<String, String> results = new LinkedHashMap<>();
        configuration.arguments().stream()
                .filter(argument -> argument.kind().equals("result"))
                .forEach(argument -> results.put(argument.number(), argument.value()));
        return exchange -> {
            if (!results.isEmpty()) {
                take(exchange, results);
                return null;
            }
            List<Object> values = new ArrayList<>();
            parameters.forEach(parameter -> values.add(parameter.evaluate(exchange)));
            return values;
        };
    }

    private static List<Evaluable> parameters(Prolog configuration) {
        Map<String, String> types = new LinkedHashMap<>();
        List<Evaluable> parameters = new ArrayList<>();
        for (Prolog.Argument argument : configuration.arguments()) {
            if (argument.kind().equals("type")) {
                types.put(argument.number(), argument.value());
            }
        }
        for (Prolog.Argument argument : configuration.arguments()) {
            String type = types.getOrDefault(argument.number(), "VARCHAR");
            String value = argument.value();
            if (argument.kind().equals("text")) {
                parameters.add(exchange -> typed(value, type));
            } else if (argument.kind().equals("expression")) {
                Evaluable expression = SynapseExpression.of(value, configuration.namespaces());
                parameters.add(exchange -> typed(SynapseExpression.text(expression, exchange), type));
            }
        }
        return parameters;
    }

    private static @Nullable Object typed(@Nullable String value, String type) {
        if (value == null || value.isEmpty() || value.equals("null")) {
            return null;
        }
        return switch (type.toUpperCase(Locale.ROOT)) {
            case "CHAR", "VARCHAR", "LONGVARCHAR" -> value;
            case "NUMERIC", "DECIMAL" -> new BigDecimal(value);
            case "BIT" -> Boolean.valueOf(value);
            case "TINYINT" -> Byte.valueOf(value);
            case "SMALLINT" -> Short.valueOf(value);
            case "INTEGER" -> Integer.valueOf(value);
            case "BIGINT" -> Long.valueOf(value);
            case "REAL" -> Float.valueOf(value);
            case "FLOAT", "DOUBLE" -> Double.valueOf(value);
            case "DATE" -> Date.valueOf(value);
            case "TIME" -> Time.valueOf(value);
            case "TIMESTAMP" -> Timestamp.valueOf(value);
            default -> throw new IllegalArgumentException("not a type of a parameter: " + type);
        };
    }

    private static void take(Exchange exchange, Map<String, String> results) {
        if (exchange.getProperty(SqlRows.ROWS) instanceof List<?> rows
                && !rows.isEmpty()
                && rows.get(0) instanceof Map<?, ?> row) {
            results.forEach((property, column) -> {
                Object value = column(row, column);
                if (value != null) {
                    exchange.setProperty(property, value.toString());
                }
            });
        }
        exchange.removeProperty(SqlRows.ROWS);
    }

    private static @Nullable Object column(Map<?, ?> row, String column) {
        if (column.matches("\\d+")) {
            List<?> values = new ArrayList<>(row.values());
            int at = Integer.parseInt(column) - 1;
            if (at < 0 || at >= values.size()) {
                throw new IllegalArgumentException("the row has no column " + column);
            }
            return values.get(at);
        }
        for (Map.Entry<?, ?> one : row.entrySet()) {
            if (column.equalsIgnoreCase(String.valueOf(one.getKey()))) {
                return one.getValue();
            }
        }
        throw new IllegalArgumentException("the row has no column " + column);
    }
}
