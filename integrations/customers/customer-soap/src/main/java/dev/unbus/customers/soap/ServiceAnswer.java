package dev.unbus.customers.soap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.unbus.delivery.RejectedException;
import dev.unbus.delivery.UnavailableException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the customer service answered.
 *
 * @param retryAfter the value of its {@code Retry-After}, if it gave one
 */
record ServiceAnswer(int status, @Nullable String retryAfter, String body) {

    static final String SERVICE = "customer-service";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    boolean isNotFound() {
        return status == 404;
    }

    /** This answer, when it is a good one. */
    ServiceAnswer orFailure() {
        if (status == 200) {
            return this;
        }
        if (status == 400 || status == 422) {
            throw new RejectedException(
                    "customer-service-accepts", "request", "the customer service refuses such a value");
        }
        throw new UnavailableException(SERVICE, "it answered with status " + status, null, wait(retryAfter));
    }

    /** The body, as the service's contract has it. */
    <T> T read(Class<T> type) {
        try {
            return JSON.readValue(body, type);
        } catch (JsonProcessingException broken) {
            // Its text quotes the body.
            throw new UnavailableException(
                    SERVICE,
                    "its answer breaks its contract: " + broken.getClass().getSimpleName(),
                    null);
        }
    }

    /** Seconds; the other form of the header, a date, is not worth a clock that agrees. */
    private static @Nullable Duration wait(@Nullable String retryAfter) {
        return retryAfter != null && retryAfter.matches("[0-9]{1,6}")
                ? Duration.ofSeconds(Long.parseLong(retryAfter))
                : null;
    }
}
