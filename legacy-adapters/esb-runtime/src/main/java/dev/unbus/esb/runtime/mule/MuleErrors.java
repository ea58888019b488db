package dev.unbus.esb.runtime.mule;

import dev.unbus.esb.runtime.NotConvertedException;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.RuntimeCamelException;
import org.jspecify.annotations.Nullable;

/** Steps of an error handler: what type the error is of, whether it is one of these, and passing it on. */
public final class MuleErrors {

    /** The exchange property with the namespace of the error's type. */
    public static final String NAMESPACE = "MuleErrorNamespace";

    /** The exchange property with the identifier of the error's type. */
    public static final String IDENTIFIER = "MuleErrorIdentifier";

    private static final String ERROR = "MuleError";

    private MuleErrors() {}

    /** Begins a handler: has the message from before the step that failed, and names the type of the error. A step that was not converted is not handled, it fails. */
    public static void caught(Exchange exchange) {
        Exception error = current(exchange);
        for (Throwable at = error; at != null; at = at.getCause()) {
            if (at instanceof NotConvertedException stub) {
                throw stub;
            }
        }
        ErrorType type = ErrorType.of(error, exchange.getProperty(Exchange.TO_ENDPOINT, "", String.class));
        Kept.undo(exchange);
        exchange.setProperty(ERROR, error);
        exchange.setProperty(NAMESPACE, type.namespace());
        exchange.setProperty(IDENTIFIER, type.identifier());
    }

    /** Whether the error that is handled is of one of the types, separated by commas. */
    public static boolean is(Exchange exchange, String types) {
        ErrorType type = new ErrorType(
                Objects.requireNonNullElse(exchange.getProperty(NAMESPACE, String.class), "MULE"),
                Objects.requireNonNullElse(exchange.getProperty(IDENTIFIER, String.class), "UNKNOWN"));
        for (String wanted : types.split(",", -1)) {
            if (!wanted.isBlank() && type.is(ErrorType.of(wanted))) {
                return true;
            }
        }
        return false;
    }

    /** Passes the error on, with the type that it was handled as. */
    @SuppressWarnings("DoNotCallSuggester")
    public static void propagate(Exchange exchange) {
        Exception error =
                Objects.requireNonNullElseGet(exchange.getProperty(ERROR, Exception.class), () -> current(exchange));
        if (error instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        throw new RuntimeCamelException(error.getMessage(), error);
    }

    /** Fails with an error of the type; its description is in the variable {@code MuleRaisedDescription}. */
    @SuppressWarnings("DoNotCallSuggester")
    public static void raise(Exchange exchange, String type) {
        throw MuleErrorException.of(type, exchange.getVariable("MuleRaisedDescription", String.class));
    }

    /** Fails with an error of another type, when the one that is handled is of {@code source}. */
    public static void map(Exchange exchange, String source, String target) {
        if (is(exchange, source)) {
            Exception error = current(exchange);
            ErrorType type = ErrorType.of(target);
            throw new MuleErrorException(type.namespace(), type.identifier(), error.getMessage(), error);
        }
    }

    static Exception current(Exchange exchange) {
        @Nullable Exception error = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        return error == null ? new MuleErrorException("MULE", "UNKNOWN", "unknown error") : error;
    }
}
