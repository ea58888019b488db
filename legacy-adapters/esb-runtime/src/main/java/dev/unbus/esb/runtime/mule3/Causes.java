package dev.unbus.esb.runtime.mule3;

import dev.unbus.esb.runtime.mule.MuleErrorException;
import java.util.Map;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** What an error was caused by, as exception strategies ask. */
public final class Causes {

    private static final Map<String, String> STAND_INS = Map.of(
            "ValidationException", "VALIDATION:",
            "ResponseValidatorException", "HTTP:",
            "SoapFaultException", "WSC:SOAP_FAULT",
            "ObjectDoesNotExistException", "OS:KEY_NOT_FOUND",
            "ObjectAlreadyExistsException", "OS:KEY_ALREADY_EXISTS",
            "RetryPolicyExhaustedException", "MULE:RETRY_EXHAUSTED");

    private Causes() {}

    /**
     * Whether the error, one of its causes, or a class above theirs is of that class; classes of Mule are compared by their simple
     * names, because others stand in their place.
     */
    public static boolean causedBy(Exchange exchange, String className) {
        Throwable at = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        for (int depth = 0; at != null && depth < 20; at = at.getCause(), depth++) {
            if (isFlowError(className) || (at instanceof MuleErrorException error && standsFor(error, className))) {
                return true;
            }
            for (Class<?> type = at.getClass(); type != null; type = type.getSuperclass()) {
                if (is(type, className)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the error or one of its causes is of that class itself. */
    public static boolean causedExactlyBy(Exchange exchange, String className) {
        Throwable at = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        for (int depth = 0; at != null && depth < 20; at = at.getCause(), depth++) {
            if (is(at.getClass(), className)
                    || (at instanceof MuleErrorException error && standsFor(error, className))) {
                return true;
            }
        }
        return false;
    }

    /** What an error goes back to; null for none. */
    public static @Nullable Throwable root(@Nullable Throwable error) {
        Throwable at = error;
        for (int depth = 0; at != null && at.getCause() != null && depth < 20; depth++) {
            at = at.getCause();
        }
        return at;
    }

    /** Whether every error that a flow handles was of that class. */
    private static boolean isFlowError(String className) {
        return className.matches("(org\\.mule\\.api\\.)?(Messaging|Mule)Exception");
    }

    private static boolean standsFor(MuleErrorException error, String className) {
        String type = STAND_INS.get(className.substring(className.lastIndexOf('.') + 1));
        return type != null && (error.namespace() + ":" + error.identifier()).startsWith(type);
    }

    private static boolean is(Class<?> type, String className) {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        return type.getName().equals(className)
                || (type.getSimpleName().equals(simple)
                        && (className.startsWith("org.mule.") || simple.equals(className)));
    }
}
