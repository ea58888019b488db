package dev.unbus.delivery;

import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.util.Optional;

/** What the JDK throws when the other side cannot be reached. */
@Singleton
final class NetworkFailures implements FailureTranslation {

    @Override
    public Optional<DeliveryException> translate(Throwable thrown) {
        if (thrown instanceof SocketTimeoutException || thrown instanceof HttpTimeoutException) {
            return unavailable("no answer in time", thrown);
        }
        if (thrown instanceof ConnectException || thrown instanceof NoRouteToHostException) {
            return unavailable("no connection", thrown);
        }
        if (thrown instanceof UnknownHostException) {
            return unavailable("its host name is not known", thrown);
        }
        if (thrown instanceof SocketException) {
            return unavailable("the connection broke", thrown);
        }
        return Optional.empty();
    }

    private static Optional<DeliveryException> unavailable(String explanation, Throwable thrown) {
        return Optional.of(new UnavailableException("network peer", explanation, thrown));
    }
}
