package dev.unbus.esb.runtime.mule;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.jspecify.annotations.Nullable;

/** Keeps body and headers over steps whose result goes elsewhere. */
public final class Kept {

    private static final String KEY = "MuleKept.";

    private Kept() {}

    private record Frame(@Nullable Object body, Map<String, Object> headers, @Nullable Object outer) {}

    /** Keeps the message; {@code id} tells this step from others. */
    public static void keep(Exchange exchange, String id) {
        Message message = exchange.getMessage();
        exchange.setProperty(
                KEY + id,
                new Frame(
                        message.getBody(), new LinkedHashMap<>(message.getHeaders()), exchange.getProperty(KEY + id)));
    }

    /** Has the message as it was again, and goes on keeping it. */
    public static void reset(Exchange exchange, String id) {
        if (exchange.getProperty(KEY + id) instanceof Frame frame) {
            if (frame.body instanceof StreamCache stream) {
                stream.reset();
            }
            exchange.getMessage().setBody(frame.body);
            exchange.getMessage().setHeaders(new LinkedHashMap<>(frame.headers));
        }
    }

    /** Has the message as it was again. */
    public static void restore(Exchange exchange, String id) {
        reset(exchange, id);
        if (exchange.getProperty(KEY + id) instanceof Frame frame) {
            exchange.setProperty(KEY + id, frame.outer);
        }
    }
}
