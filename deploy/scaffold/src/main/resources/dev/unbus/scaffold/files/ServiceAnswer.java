package @package@;

import dev.unbus.delivery.RejectedException;
import dev.unbus.delivery.UnavailableException;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** What the answers of the service mean. */
final class ServiceAnswer {

    private static final String SERVICE = "@flow@-target";

    private ServiceAnswer() {}

    /** Lets a good answer pass; a refusal is about the item, anything else about the service. */
    static void check(Exchange exchange) {
        Message answer = exchange.getMessage();
        int status = answer.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
        if (status == 400 || status == 409 || status == 422) {
            throw new RejectedException("service-accepts", "item", "the service refuses it with status " + status);
        }
        if (status < 200 || status > 299) {
            Duration wait = wait(answer.getHeader("Retry-After", String.class));
            throw new UnavailableException(SERVICE, "it answered with status " + status, null, wait);
        }
    }

    /** Seconds; the other form of the header, a date, is not worth a clock that agrees. */
    private static @Nullable Duration wait(@Nullable String retryAfter) {
        return retryAfter != null && retryAfter.matches("[0-9]{1,6}")
                ? Duration.ofSeconds(Long.parseLong(retryAfter))
                : null;
    }
}
