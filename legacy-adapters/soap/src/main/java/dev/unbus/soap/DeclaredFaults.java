package dev.unbus.soap;

import dev.unbus.delivery.DeliveryException;
import java.util.Optional;

/** The faults that a contract declares for failures; a bean of the integration that serves the contract. */
@FunctionalInterface
public interface DeclaredFaults {

    /**
     * The exception that {@code wsdl2java} made for the fault that says {@code failure}, its text fit for a caller;
     * empty when the contract has none, and a plain fault with problem details is sent.
     */
    Optional<Exception> declared(DeliveryException failure);
}
