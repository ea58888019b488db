package dev.unbus.esb.runtime.synapse;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.CamelExchangeException;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * What the mediators of a flow leave behind. As a strategy it comes back from a sequence, whether that ran to its end or was ended by
 * {@code respond} or {@code drop}: the message and all properties as the sequence left them.
 */
public final class Mediation implements AggregationStrategy {

    private static final int UNREACHABLE = 101503;
    private static final int LATE = 101504;

    @Override
    public Exchange aggregate(@Nullable Exchange before, Exchange after) {
        after.setRouteStop(false);
        if (before == null) {
            return after;
        }
        Object answer = before.getProperty(Context.ANSWER);
        before.setMessage(after.getMessage().copy());
        after.getProperties().forEach((name, value) -> {
            if (!name.startsWith("Camel")) {
                before.setProperty(name, value);
            }
        });
        List.copyOf(before.getProperties().keySet()).stream()
                .filter(name -> !name.startsWith("Camel") && after.getProperty(name) == null)
                .forEach(before::removeProperty);
        if (answer != null) {
            before.setProperty(Context.ANSWER, answer);
        }
        after.getVariables().forEach(before::setVariable);
        before.setException(after.getException());
        return before;
    }

    /** Keeps the current message as the answer to the client; the first one counts. */
    public static void answer(Exchange exchange) {
        if (exchange.getProperty(Context.ANSWER) == null) {
            exchange.setProperty(Context.ANSWER, Replied.of(exchange));
        }
    }

    /** The responses that wait for the out sequence; they wait no longer. */
    public static List<?> responses(Exchange exchange) {
        Object waiting = exchange.removeProperty(Context.RESPONSES);
        Branches.begin(exchange);
        exchange.setProperty(Context.IS_RESPONSE, true);
        return waiting instanceof List<?> many ? many : List.of();
    }

    /** Whether responses wait for the out sequence. */
    public static boolean responded(Exchange exchange) {
        return exchange.getProperty(Context.RESPONSES) != null;
    }

    /** Whether the current message is a response. */
    public static boolean isResponse(Exchange exchange) {
        return exchange.getProperty(Context.IS_RESPONSE, false, Boolean.class);
    }

    /** Has the current message go to the out sequence. */
    public static void loopback(Exchange exchange) {
        List<Object> all = new ArrayList<>(waiting(exchange));
        all.add(Replied.of(exchange));
        exchange.setProperty(Context.RESPONSES, all);
    }

    /** Takes up one of the responses. */
    public static void resume(Exchange exchange) {
        if (exchange.getMessage().getBody() instanceof Replied replied) {
            replied.enter(exchange);
        }
    }

    static List<?> waiting(Exchange exchange) {
        return exchange.getProperty(Context.RESPONSES) instanceof List<?> many ? many : List.of();
    }

    /** Describes the error as the properties of a fault sequence. */
    public static void failed(Exchange exchange) {
        Throwable cause = cause(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
        exchange.setProperty(Context.FAILED, true);
        if (cause != null) {
            exchange.setProperty("ERROR_CODE", code(cause));
            exchange.setProperty("ERROR_MESSAGE", message(cause));
            exchange.setProperty("ERROR_DETAIL", cause.toString());
            exchange.setProperty("ERROR_EXCEPTION", cause.toString());
        }
    }

    /** The error itself, without what Camel says of the part of a message that it came up in. */
    private static @Nullable Throwable cause(@Nullable Throwable caught) {
        Throwable inner = caught == null ? null : caught.getCause();
        return caught != null && caught.getClass() == CamelExchangeException.class && inner != null
                ? cause(inner)
                : caught;
    }

    private static Object code(Throwable cause) {
        if (cause instanceof MediatorError raised) {
            return raised.code();
        }
        return isUnreachable(cause) ? UNREACHABLE : isLate(cause) ? LATE : 0;
    }

    /** The first line; an endpoint that is not there, or does not answer in time, is told in the words of the old bus. */
    private static String message(Throwable cause) {
        if (isUnreachable(cause)) {
            return "Error connecting to the back end";
        }
        return isLate(cause)
                ? "Send timeout"
                : String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    private static boolean isUnreachable(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException;
    }

    private static boolean isLate(Throwable cause) {
        return cause instanceof SocketTimeoutException;
    }

    /** Fails the message, as {@code throwError} does, with the type and text that two properties hold. */
    public static void raise(Exchange exchange) {
        String type = exchange.getProperty("SynapseErrorType", "", String.class);
        exchange.setException(new MediatorError(type, exchange.getProperty("SynapseErrorMessage", "", String.class)));
    }
}
