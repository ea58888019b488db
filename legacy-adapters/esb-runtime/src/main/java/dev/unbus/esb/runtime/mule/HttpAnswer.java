package dev.unbus.esb.runtime.mule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** The answer of an HTTP listener: the payload with its media type, and no header that the flow did not ask for. */
public final class HttpAnswer {

    /** The exchange variable with the status. */
    public static final String STATUS = "MuleHttpStatus";

    /** The exchange variable with the headers. */
    public static final String HEADERS = "MuleHttpHeaders";

    private static final int NO_CONTENT = 204;
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset=\"?([\\w.:-]+)");

    private static final ObjectMapper JSON = new ObjectMapper();

    private HttpAnswer() {}

    /** Makes the message the answer; {@code otherwise} is the status where the flow gives none. */
    public static void send(Exchange exchange, int otherwise) {
        Message message = exchange.getMessage();
        Object type = message.getHeader(Exchange.CONTENT_TYPE);
        Object status = exchange.removeVariable(STATUS);
        Object headers = exchange.removeVariable(HEADERS);
        message.setBody(encoded(body(message.getBody()), String.valueOf(type)));
        message.removeHeaders("*");
        if (type != null) {
            message.setHeader(Exchange.CONTENT_TYPE, type);
        }
        if (headers instanceof Map<?, ?> map) {
            map.forEach((name, value) -> message.setHeader(String.valueOf(name), value));
        }
        int code = status(status, otherwise);
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, code);
        if (code == NO_CONTENT) {
            message.setBody(null);
        }
    }

    private static int status(@Nullable Object status, int otherwise) {
        try {
            return status == null ? otherwise : (int) Double.parseDouble(String.valueOf(status));
        } catch (NumberFormatException malformed) {
            throw new MuleErrorException("HTTP", "BAD_REQUEST", "not a status code: " + status, malformed);
        }
    }

    /** Text as the bytes of the characters that its type names; without a name they are UTF-8, which the server writes. */
    private static @Nullable Object encoded(@Nullable Object body, String type) {
        Matcher charset = CHARSET.matcher(type);
        boolean other = charset.find() && !charset.group(1).equalsIgnoreCase("UTF-8");
        if (!other || !(body instanceof String text)) {
            return body;
        }
        try {
            return text.getBytes(Charset.forName(charset.group(1)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new MuleErrorException("MULE", "TRANSFORMATION", "no characters are called so: " + type, unknown);
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
