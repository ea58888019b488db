package dev.unbus.esb.runtime.mule;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;

/** What came over the wire, as a payload that may be read more than once. */
public final class Received {

    /** The exchange property with the path that the listener has, as its configuration says it. */
    public static final String LISTENER_PATH = "MuleListenerPath";

    /** The exchange property with the base path of the listener's configuration. */
    public static final String BASE_PATH = "MuleListenerBasePath";

    private Received() {}

    /** Begins a flow of a listener: notes its paths, and makes the content readable. */
    public static void request(Exchange exchange, String path, String base) {
        exchange.setProperty(LISTENER_PATH, path);
        exchange.setProperty(BASE_PATH, base);
        Correlation.received(exchange);
        text(exchange);
    }

    /** Makes text of a stream whose media type says that it is text; other content stays as it is. */
    public static void text(Exchange exchange) {
        Message message = exchange.getMessage();
        Object body = message.getBody();
        String type = message.getHeader(Exchange.CONTENT_TYPE, "", String.class).toLowerCase(Locale.ROOT);
        boolean stream = body instanceof InputStream || body instanceof StreamCache || body instanceof byte[];
        if (stream && type.matches("(text/|application/([\\w.-]+\\+)?(json|xml|x-www-form-urlencoded|csv)).*")) {
            message.setBody(message.getBody(String.class));
        }
    }

    /** Makes the content of a file that was picked up the payload, so that it can be read more than once, with the type its name says. */
    public static void file(Exchange exchange) {
        Message message = exchange.getMessage();
        String name = message.getHeader(Exchange.FILE_NAME, "", String.class).toLowerCase(Locale.ROOT);
        String type = LocalFiles.mediaType(name);
        message.setBody(type.isEmpty() ? message.getBody(byte[].class) : message.getBody(String.class));
        if (!type.isEmpty()) {
            message.setHeader(Exchange.CONTENT_TYPE, type);
        }
        attributes(message);
    }

    /** What the old bus said of a file, beside what Camel says of it. */
    private static void attributes(Message message) {
        String name = message.getHeader(Exchange.FILE_NAME_ONLY, message.getHeader(Exchange.FILE_NAME), String.class);
        LocalFiles.named(message, name);
        message.setHeader("path", message.getHeader("CamelFileAbsolutePath"));
        message.setHeader("size", message.getHeader(Exchange.FILE_LENGTH));
        Long modified = message.getHeader(Exchange.FILE_LAST_MODIFIED, Long.class);
        if (modified != null) {
            LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochMilli(modified), ZoneId.systemDefault());
            message.setHeader("lastModifiedTime", time);
            message.setHeader("timestamp", time);
        }
    }
}
