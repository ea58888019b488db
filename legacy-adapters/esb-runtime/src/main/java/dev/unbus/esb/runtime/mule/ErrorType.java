package dev.unbus.esb.runtime.mule;

import java.io.FileNotFoundException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.camel.ExchangeTimedOutException;
import org.jspecify.annotations.Nullable;

/** The type of an error, in a tree that ends in {@code MULE:ANY}. */
record ErrorType(String namespace, String identifier) {

    private static final String MULE = "MULE";
    private static final Set<String> OF_MULE = Set.of(
            "CONNECTIVITY",
            "RETRY_EXHAUSTED",
            "VALIDATION",
            "EXPRESSION",
            "TRANSFORMATION",
            "SECURITY",
            "CLIENT_SECURITY",
            "SERVER_SECURITY",
            "ROUTING",
            "TIMEOUT");
    private static final Map<String, String> PARENTS = Map.of(
            "MULE:CLIENT_SECURITY", "MULE:SECURITY",
            "MULE:SERVER_SECURITY", "MULE:SECURITY",
            "MULE:COMPOSITE_ROUTING", "MULE:ROUTING",
            "MULE:RETRY_EXHAUSTED", "MULE:CONNECTIVITY",
            "HTTP:TIMEOUT", "MULE:ANY");
    private static final Set<String> OF_STATUS = Set.of(
            "BAD_REQUEST",
            "UNAUTHORIZED",
            "FORBIDDEN",
            "NOT_FOUND",
            "METHOD_NOT_ALLOWED",
            "NOT_ACCEPTABLE",
            "UNSUPPORTED_MEDIA_TYPE",
            "TOO_MANY_REQUESTS",
            "INTERNAL_SERVER_ERROR",
            "BAD_GATEWAY",
            "SERVICE_UNAVAILABLE",
            "GATEWAY_TIMEOUT");
    private static final List<Class<? extends Exception>> UNREACHABLE =
            List.of(SocketException.class, UnknownHostException.class, SocketTimeoutException.class);
    private static final Map<String, String> CONNECTORS = Map.ofEntries(
            Map.entry("http", "HTTP"),
            Map.entry("https", "HTTP"),
            Map.entry("sql", "DB"),
            Map.entry("ftp", "FTP"),
            Map.entry("ftps", "FTPS"),
            Map.entry("sftp", "SFTP"),
            Map.entry("jms", "JMS"),
            Map.entry("unbus-jms", "JMS"),
            Map.entry("seda", "VM"),
            Map.entry("smtp", "EMAIL"),
            Map.entry("smtps", "EMAIL"));
    private static final Set<String> OF_TIMEOUT = Set.of("HTTP", "JMS", MULE);
    private static final Map<Class<? extends Exception>, ErrorType> BY_CLASS = byClass();
    private static final Map<String, ErrorType> BY_NAME = byName();

    /** Reads {@code NAMESPACE:IDENTIFIER}; one without a namespace is of {@code MULE}. */
    static ErrorType of(String type) {
        String trimmed = type.trim().toUpperCase(Locale.ROOT);
        int colon = trimmed.indexOf(':');
        return colon < 0
                ? new ErrorType(MULE, trimmed)
                : new ErrorType(trimmed.substring(0, colon), trimmed.substring(colon + 1));
    }

    /**
     * The type of an exception, by the first of its causes that has one.
     *
     * @param endpoint that was sent to last; its connector is whose connection failed
     */
    static ErrorType of(Throwable exception, String endpoint) {
        Throwable at = exception;
        for (int depth = 0; at != null && depth < 20; at = at.getCause(), depth++) {
            ErrorType type = at instanceof MuleErrorException error ? error.type() : ofClass(at, endpoint);
            if (type != null) {
                return type;
            }
        }
        return new ErrorType(MULE, "UNKNOWN");
    }

    private static @Nullable ErrorType ofClass(Throwable exception, String endpoint) {
        String connector = CONNECTORS.getOrDefault(endpoint.replaceFirst(":.*", ""), MULE);
        for (Class<? extends Exception> unreachable : UNREACHABLE) {
            if (unreachable.isInstance(exception)) {
                boolean late = exception instanceof SocketTimeoutException && OF_TIMEOUT.contains(connector);
                return new ErrorType(connector, late ? "TIMEOUT" : "CONNECTIVITY");
            }
        }
        for (Map.Entry<Class<? extends Exception>, ErrorType> known : BY_CLASS.entrySet()) {
            if (known.getKey().isInstance(exception)) {
                return exception instanceof SQLException sql && isConnection(sql)
                        ? of("DB:CONNECTIVITY")
                        : known.getValue();
            }
        }
        if (exception instanceof ExchangeTimedOutException) {
            return new ErrorType(connector, connector.equals("VM") ? "QUEUE_TIMEOUT" : "TIMEOUT");
        }
        return exception.getClass().getSimpleName().equals("UnavailableException")
                ? new ErrorType(connector, unavailable(String.valueOf(exception.getMessage())))
                : BY_NAME.get(exception.getClass().getSimpleName());
    }

    /** What the broker has refused, where it is not the connection. */
    private static String unavailable(String text) {
        return text.contains("does not exist") || text.contains("InvalidDestination")
                ? "DESTINATION_NOT_FOUND"
                : text.toLowerCase(Locale.ROOT).contains("security") ? "SECURITY" : "CONNECTIVITY";
    }

    private static boolean isConnection(SQLException error) {
        return String.valueOf(error.getSQLState()).startsWith("08");
    }

    private static Map<Class<? extends Exception>, ErrorType> byClass() {
        Map<Class<? extends Exception>, ErrorType> types = new LinkedHashMap<>();
        types.put(NoSuchFileException.class, of("FILE:ILLEGAL_PATH"));
        types.put(FileNotFoundException.class, of("FILE:ILLEGAL_PATH"));
        types.put(AccessDeniedException.class, of("FILE:ACCESS_DENIED"));
        types.put(SQLException.class, of("DB:QUERY_EXECUTION"));
        return types;
    }

    private static Map<String, ErrorType> byName() {
        return Map.ofEntries(
                Map.entry("WeaveException", of("MULE:EXPRESSION")),
                Map.entry("HttpHostConnectException", of("HTTP:CONNECTIVITY")),
                Map.entry("CannotGetJdbcConnectionException", of("DB:CONNECTIVITY")),
                Map.entry("BadSqlGrammarException", of("DB:BAD_SQL_SYNTAX")),
                Map.entry("DataIntegrityViolationException", of("DB:QUERY_EXECUTION")),
                Map.entry("JMSException", of("JMS:PUBLISHING")),
                Map.entry("JmsException", of("JMS:PUBLISHING")),
                Map.entry("JsonValidationException", of("JSON:SCHEMA_NOT_HONOURED")),
                Map.entry("SchemaValidationException", of("XML-MODULE:SCHEMA_NOT_HONOURED")),
                Map.entry("ValidationException", of("XML-MODULE:SCHEMA_NOT_HONOURED")));
    }

    /** Whether it is the given type or below it; {@code *} stands for any namespace or identifier. */
    boolean is(ErrorType wanted) {
        if (wanted.equals(new ErrorType(MULE, "ANY"))) {
            return true;
        }
        for (ErrorType at = this; ; at = at.parent()) {
            if (part(wanted.namespace, at.namespace) && part(wanted.identifier, at.identifier)) {
                return true;
            }
            if (at.identifier.equals("ANY")) {
                return false;
            }
        }
    }

    private static boolean part(String wanted, String given) {
        return wanted.equals("*") || wanted.equals(given);
    }

    private ErrorType parent() {
        String above = PARENTS.get(this.toString());
        if (above != null) {
            return of(above);
        } else if (namespace.equals("HTTP") && OF_STATUS.contains(identifier)) {
            return new ErrorType("HTTP", "RESPONSE_VALIDATION");
        } else if (namespace.equals("VALIDATION")) {
            return new ErrorType(identifier.equals("VALIDATION") ? MULE : namespace, "VALIDATION");
        } else if (!namespace.equals(MULE) && OF_MULE.contains(identifier)) {
            return new ErrorType(MULE, identifier);
        }
        return new ErrorType(MULE, "ANY");
    }

    @Override
    public String toString() {
        return namespace + ":" + identifier;
    }
}
