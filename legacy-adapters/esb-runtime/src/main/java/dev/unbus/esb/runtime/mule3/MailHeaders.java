package dev.unbus.esb.runtime.mule3;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** The headers of a mail that is sent: none of those of the message, but what an endpoint or a property says of the mail. */
public final class MailHeaders {

    private static final Map<String, String> PROPERTIES = Map.of(
            "To", "toAddresses",
            "Cc", "ccAddresses",
            "Bcc", "bccAddresses",
            "From", "fromAddress",
            "Reply-To", "replyToAddresses",
            "Subject", "subject");

    private MailHeaders() {}

    /**
     * Leaves only the headers of the mail.
     *
     * @param given the names of those that are set already, separated by commas; others are looked for among properties and variables
     * @param type the media type, unless a property says another
     */
    public static void only(Exchange exchange, String given, String type) {
        Message message = exchange.getMessage();
        List<String> known = List.of(given.split(",", -1));
        Map<String, Object> headers = new LinkedHashMap<>();
        PROPERTIES.forEach((header, property) -> {
            Object value = known.contains(header) ? message.getHeader(header) : said(exchange, property);
            if (value != null) {
                headers.put(header, value);
            }
        });
        Object other = said(exchange, "contentType");
        message.removeHeaders("*");
        headers.forEach(message::setHeader);
        message.setHeader("contentType", (other == null ? type : other) + "; charset=UTF-8");
    }

    private static @Nullable Object said(Exchange exchange, String property) {
        Object value = Properties.outbound(exchange, property);
        return value == null ? exchange.getVariable(property) : value;
    }
}
