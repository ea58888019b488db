package dev.unbus.delivery;

import java.util.Optional;

/** Makes the exceptions of one boundary (a broker, a SOAP stack, a database) ours; a bean of every connector and adapter. */
@FunctionalInterface
public interface FailureTranslation {

    /** Our word for {@code thrown}, with {@code thrown} as its cause; empty when it is not of this boundary. */
    Optional<DeliveryException> translate(Throwable thrown);
}
