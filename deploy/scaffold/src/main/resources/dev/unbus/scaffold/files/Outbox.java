package @package@;

import dev.unbus.delivery.DeliveryException;
import dev.unbus.delivery.FailureTranslation;
import dev.unbus.delivery.UnavailableException;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.apache.camel.component.file.GenericFileOperationFailedException;

/** What it means that a file cannot be written: not the item is at fault, so it waits. */
@Singleton
final class Outbox implements FailureTranslation {

    @Override
    public Optional<DeliveryException> translate(Throwable thrown) {
        return thrown instanceof GenericFileOperationFailedException
                ? Optional.of(new UnavailableException("outbox", "it does not take a file", thrown))
                : Optional.empty();
    }
}
