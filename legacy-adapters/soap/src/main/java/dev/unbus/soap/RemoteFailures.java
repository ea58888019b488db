package dev.unbus.soap;

import dev.unbus.delivery.DeliveryException;
import dev.unbus.delivery.RejectedException;
import dev.unbus.delivery.UnavailableException;
import dev.unbus.secrets.SecretException;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.transport.http.HTTPException;

/** Our words for what one remote system answers and for what happens on the way to it and back. */
final class RemoteFailures {

    private final String system;
    private final Map<Class<?>, Function<Exception, DeliveryException>> declared = new LinkedHashMap<>();

    RemoteFailures(String system) {
        this.system = system;
    }

    <E extends Exception> void unavailableOn(Class<E> fault, Function<E, Duration> retryAfter) {
        declared.put(
                fault,
                thrown -> new UnavailableException(system, "it is busy", thrown, retryAfter.apply(fault.cast(thrown))));
    }

    <E extends Exception> void rejectedOn(Class<E> fault, Function<E, String> place, Function<E, String> explanation) {
        String rule = ruleOf(fault);
        declared.put(fault, thrown -> {
            E answered = fault.cast(thrown);
            return new RejectedException(rule, place.apply(answered), explanation.apply(answered), thrown);
        });
    }

    /** The fault that the system answered. */
    DeliveryException answered(Exception fault) {
        Function<Exception, DeliveryException> known = declared.get(fault.getClass());
        if (known != null) {
            return known.apply(fault);
        }
        boolean bySender =
                fault instanceof Fault plain && ProblemFaults.problem(plain).byTheSender();
        return bySender
                ? new RejectedException("soap-client-fault", "request", system + " refuses the request", fault)
                : new UnavailableException(system, "it answered with a fault", fault);
    }

    /** A request that did not leave or got no answer. */
    Exception unsent(Exception thrown) {
        if (Causes.find(thrown, UnwritableCharacter.class).isPresent()) {
            return new RejectedException("xml-character", "request", "it has a character that XML cannot say", thrown);
        }
        Optional<SecretException> missing = Causes.find(thrown, SecretException.class);
        if (missing.isPresent()) {
            return UnavailableException.of(missing.get());
        }
        Optional<HTTPException> status = Causes.find(thrown, HTTPException.class);
        if (status.isPresent()) {
            return new UnavailableException(
                    system, "it answered with HTTP status " + status.get().getResponseCode(), thrown);
        }
        if (Causes.find(thrown, IOException.class).isPresent()) {
            return new UnavailableException(system, "no connection, or no answer in time", thrown);
        }
        return XmlFailures.whileWriting(thrown)
                .<Exception>map(invalid -> new RejectedException(
                        invalid.rule(), "request", "the request does not fit its contract", thrown))
                .orElse(thrown);
    }

    /** An answer that could not be read: whatever it was, the message is not at fault. */
    Exception unread(Exception thrown) {
        return Causes.find(thrown, UnavailableException.class)
                .orElseGet(() -> new UnavailableException(system, "its answer does not fit its contract", thrown));
    }

    private static String ruleOf(Class<?> fault) {
        return fault.getSimpleName()
                .replaceAll("_?(Fault|Exception|_Exception)$", "")
                .replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }
}
