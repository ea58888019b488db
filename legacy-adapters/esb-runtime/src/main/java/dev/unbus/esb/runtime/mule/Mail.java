package dev.unbus.esb.runtime.mule;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** A mail on its way out. */
public final class Mail {

    /** What the names of the variables begin with that hold its parts: from, to, cc, bcc, subject. */
    public static final String PREFIX = "MuleMail.";

    private Mail() {}

    /** Makes headers of the parts; no other header goes with it, but the type of the content. */
    public static void prepare(Exchange exchange) {
        Message message = exchange.getMessage();
        Object type = message.getHeader(Exchange.CONTENT_TYPE);
        message.removeHeaders("*");
        if (type != null) {
            message.setHeader(Exchange.CONTENT_TYPE, type);
        }
        for (String part : List.of("from", "to", "cc", "bcc", "subject", "replyTo")) {
            Object value = exchange.removeVariable(PREFIX + part);
            if (value != null) {
                message.setHeader(
                        part.equals("replyTo")
                                ? "Reply-To"
                                : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1),
                        text(value));
            }
        }
    }

    private static String text(Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).collect(Collectors.joining(","))
                : String.valueOf(value);
    }
}
