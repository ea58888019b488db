package dev.unbus.esb.runtime.mule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** The answer of an HTTP listener: the payload with its media type, and no header that the flow did not ask for. */
public final class HttpAnswer {

    /** The exchange variable with the status. */
    public static final String STATUS = "MuleHttpStatus";

    /** The exchange variable with the headers. */
    public static final String HEADERS = "MuleHttpHeaders";

    private static final ObjectMapper JSON = new ObjectMapper();

    private HttpAnswer() {}

    /** Makes the message the answer; {@code otherwise} is the status where the flow gives none. */
    public static void send(Exchange exchange, int otherwise) {
        Message message = exchange.getMessage();
        Object type = message.getHeader(Exchange.CONTENT_TYPE);
        Object status = exchange.removeVariable(STATUS);
        Object headers = exchange.removeVariable(HEADERS);
        message.setBody(body(message.getBody()));
        message.removeHeaders("*");
        if (type != null) {
            message.setHeader(Exchange.CONTENT_TYPE, type);
        }
        if (headers instanceof Map<?, ?> map) {
            map.forEach((name, value) -> message.setHeader(String.valueOf(name), value));
        }
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status(status, otherwise));
    }

    private static int status(@Nullable Object status, int otherwise) {
        try {
            return status == null ? otherwise : (int) Double.parseDouble(String.valueOf(status));
        } catch (NumberFormatException malformed) {
            throw new MuleErrorException("HTTP", "BAD_REQUEST", "not a status code: " + status, malformed);
        }
    }

    private static @Nullable Object body(@Nullable Object body) {
        if (!(body instanceof Map || body instanceof Collection)) {
            return body;
        }
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException unwritable) {
            throw new MuleErrorException("MULE", "TRANSFORMATION", "cannot be written as JSON", unwritable);
        }
    }
}
