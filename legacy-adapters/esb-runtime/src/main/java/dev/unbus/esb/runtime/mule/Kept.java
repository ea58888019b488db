package dev.unbus.esb.runtime.mule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.jspecify.annotations.Nullable;

/** Keeps body, headers, and what tells headers that came in from others, over steps whose result goes elsewhere. */
public final class Kept {

    private static final String KEY = "MuleKept.";

    private Kept() {}

    private static final String OPERATION = "MuleOperation";

    /** Properties of the exchange that messages of Mule 3 have beside their headers. */
    private static final List<String> BESIDE = List.of("MuleInbound", "MuleContentType", "MuleInboundAttachments");

    private record Frame(
            @Nullable Object body,
            Map<String, Object> headers,
            Map<String, Object> variables,
            Map<String, Object> beside,
            @Nullable Object outer) {

        static Frame of(Exchange exchange, @Nullable Object outer) {
            Message message = exchange.getMessage();
            return new Frame(
                    message.getBody(),
                    new LinkedHashMap<>(message.getHeaders()),
                    new LinkedHashMap<>(exchange.getVariables()),
                    beside(exchange),
                    outer);
        }

        private static Map<String, Object> beside(Exchange exchange) {
            Map<String, Object> beside = new LinkedHashMap<>();
            for (String name : BESIDE) {
                Object value = exchange.getProperty(name);
                if (value != null) {
                    beside.put(name, value);
                }
            }
            return beside;
        }

        void restore(Exchange exchange) {
            if (body instanceof StreamCache stream) {
                stream.reset();
            }
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new LinkedHashMap<>(headers));
            BESIDE.forEach(exchange::removeProperty);
            beside.forEach(exchange::setProperty);
        }
    }

    /** Begins an operation: should it fail, an error handler gets the message as it is now. */
    public static void begin(Exchange exchange) {
        exchange.setProperty(OPERATION, Frame.of(exchange, null));
    }

    /** Ends an operation: what it made of the message stays. */
    public static void done(Exchange exchange) {
        exchange.removeProperty(OPERATION);
    }

    /** Has the message from before an operation that failed again. */
    static void undo(Exchange exchange) {
        if (exchange.removeProperty(OPERATION) instanceof Frame frame) {
            frame.restore(exchange);
        }
    }

    /** Keeps the message; {@code id} tells this step from others. */
    public static void keep(Exchange exchange, String id) {
        keep(exchange, id, exchange);
    }

    /** Keeps the message of another exchange, for this one. */
    static void keep(Exchange exchange, String id, Exchange from) {
        exchange.setProperty(KEY + id, Frame.of(from, exchange.getProperty(KEY + id)));
    }

    /** Has the message as it was again, and goes on keeping it. */
    public static void reset(Exchange exchange, String id) {
        if (exchange.getProperty(KEY + id) instanceof Frame frame) {
            frame.restore(exchange);
        }
    }

    /** Has the message and all variables as they were again, for another attempt. */
    public static void again(Exchange exchange, String id) {
        reset(exchange, id);
        if (exchange.getProperty(KEY + id) instanceof Frame frame) {
            List.copyOf(exchange.getVariables().keySet()).forEach(exchange::removeVariable);
            frame.variables.forEach(exchange::setVariable);
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
