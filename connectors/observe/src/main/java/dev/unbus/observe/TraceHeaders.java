package dev.unbus.observe;

import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** Where a message carries its W3C trace context: in its headers, which a broker may give as bytes. */
final class TraceHeaders {

    static final TextMapSetter<Message> SET = (message, name, value) -> {
        if (message != null) {
            message.setHeader(name, value);
        }
    };

    static final TextMapGetter<Message> GET = new TextMapGetter<>() {

        @Override
        public Iterable<String> keys(Message message) {
            return message.getHeaders().keySet();
        }

        @Override
        public @Nullable String get(@Nullable Message message, String name) {
            Object value = message == null ? null : message.getHeader(name);
            return value instanceof byte[] bytes
                    ? new String(bytes, StandardCharsets.US_ASCII)
                    : value == null ? null : value.toString();
        }
    };

    private TraceHeaders() {}
}
