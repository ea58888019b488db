package dev.unbus.rest;

import dev.unbus.delivery.DeliveryException;
import dev.unbus.delivery.FailureTranslation;
import dev.unbus.delivery.UnavailableException;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;

/** What Camel throws when the route of an operation is suspended or stopped. */
@Singleton
final class SuspendedRoutes implements FailureTranslation {

    @Override
    public Optional<DeliveryException> translate(Throwable thrown) {
        return thrown instanceof DirectConsumerNotAvailableException
                ? Optional.of(new UnavailableException("route", "it is suspended", thrown))
                : Optional.empty();
    }
}
