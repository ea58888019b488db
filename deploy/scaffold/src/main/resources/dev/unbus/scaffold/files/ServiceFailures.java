package @package@;

import dev.unbus.delivery.DeliveryException;
import dev.unbus.delivery.FailureTranslation;
import dev.unbus.delivery.UnavailableException;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** The HTTP client has its own words for a service that closes the connection without an answer. */
@Singleton
final class ServiceFailures implements FailureTranslation {

    @Override
    public Optional<DeliveryException> translate(Throwable thrown) {
        return thrown instanceof NoHttpResponseException || thrown instanceof HttpException
                ? Optional.of(new UnavailableException("@flow@-target", "no answer", thrown))
                : Optional.empty();
    }
}
