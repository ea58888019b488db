package dev.unbus.esb.runtime.mule;

import java.io.FileNotFoundException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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
            "HTTP:UNAUTHORIZED", "MULE:CLIENT_SECURITY",
            "HTTP:FORBIDDEN", "MULE:CLIENT_SECURITY",
            "MULE:CLIENT_SECURITY", "MULE:SECURITY",
            "MULE:SERVER_SECURITY", "MULE:SECURITY",
            "MULE:COMPOSITE_ROUTING", "MULE:ROUTING",
            "MULE:RETRY_EXHAUSTED", "MULE:CONNECTIVITY");
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

    /** The type of an exception, by the first of its causes that has one. */
    static ErrorType of(Throwable exception) {
        Throwable at = exception;
        for (int depth = 0; at != null && depth < 20; at = at.getCause(), depth++) {
            if (at instanceof MuleErrorException error) {
                return error.type();
            }
            for (Map.Entry<Class<? extends Exception>, ErrorType> known : BY_CLASS.entrySet()) {
                if (known.getKey().isInstance(at)) {
                    return known.getValue();
                }
            }
            ErrorType named = BY_NAME.get(at.getClass().getSimpleName());
            if (named != null) {
                return named;
            }
        }
        return new ErrorType(MULE, "UNKNOWN");
    }

    private static Map<Class<? extends Exception>, ErrorType> byClass() {
        Map<Class<? extends Exception>, ErrorType> types = new LinkedHashMap<>();
        types.put(ConnectException.class, of("HTTP:CONNECTIVITY"));
        types.put(UnknownHostException.class, of("HTTP:CONNECTIVITY"));
        types.put(NoRouteToHostException.class, of("HTTP:CONNECTIVITY"));
        types.put(SocketTimeoutException.class, of("HTTP:TIMEOUT"));
        types.put(NoSuchFileException.class, of("FILE:ILLEGAL_PATH"));
        types.put(FileNotFoundException.class, of("FILE:ILLEGAL_PATH"));
        types.put(AccessDeniedException.class, of("FILE:ACCESS_DENIED"));
        types.put(SQLException.class, of("DB:QUERY_EXECUTION"));
        return types;
    }

    private static Map<String, ErrorType> byName() {
        return Map.of(
                "WeaveException", of("MULE:EXPRESSION"),
                "HttpHostConnectException", of("HTTP:CONNECTIVITY"),
                "CannotGetJdbcConnectionException", of("DB:CONNECTIVITY"),
                "BadSqlGrammarException", of("DB:BAD_SQL_SYNTAX"),
                "DataIntegrityViolationException", of("DB:QUERY_EXECUTION"),
                "JMSException", of("JMS:PUBLISHING"),
                "JmsException", of("JMS:PUBLISHING"),
                "JsonValidationException", of("JSON:SCHEMA_NOT_HONOURED"));
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
        } else if (namespace.equals("VALIDATION")) {
            return new ErrorType(MULE, "VALIDATION");
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
