package dev.unbus.esb.runtime.mule3;

import dev.unbus.esb.runtime.mule.MailContent;
import jakarta.activation.DataHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.AttachmentMessage;
import org.jspecify.annotations.Nullable;

/** Inbound and outbound attachments: what came in is not sent on, unless the flow copies it. */
public final class Attachments {

    private static final String INBOUND = "MuleInboundAttachments";

    private Attachments() {}

    /** Takes the attachments that are there for inbound ones, from now on. */
    static void received(Exchange exchange) {
        @Nullable AttachmentMessage message = exchange.getMessage(AttachmentMessage.class);
        Map<String, DataHandler> inbound = new LinkedHashMap<>();
        if (message != null && message.hasAttachments()) {
            inbound.putAll(message.getAttachments());
            inbound.keySet().forEach(message::removeAttachment);
        }
        exchange.setProperty(INBOUND, inbound);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, DataHandler> inbound(Exchange exchange) {
        return exchange.getProperty(INBOUND, Map.of(), Map.class);
    }

    /** Adds an outbound attachment, whose content is in the variable {@code MuleValue}. */
    public static void set(Exchange exchange, String name) {
        Object content = exchange.removeVariable("MuleValue");
        Map<String, Object> named = new LinkedHashMap<>();
        named.put(name, content == null ? "" : content);
        exchange.setVariable(MailContent.ATTACHMENTS, named);
        MailContent.attach(exchange);
    }

    /** Removes outbound attachments; {@code *} stands for any text. */
    public static void remove(Exchange exchange, String pattern) {
        AttachmentMessage message = exchange.getMessage(AttachmentMessage.class);
        List.copyOf(message.getAttachmentNames()).stream()
                .filter(name -> Properties.names(pattern).matcher(name).matches())
                .forEach(message::removeAttachment);
    }

    /** Makes inbound attachments outbound ones, too; {@code *} stands for any text. */
    public static void copy(Exchange exchange, String pattern) {
        AttachmentMessage message = exchange.getMessage(AttachmentMessage.class);
        inbound(exchange).forEach((name, content) -> {
            if (Properties.names(pattern).matcher(name).matches()) {
                message.addAttachment(name, content);
            }
        });
    }

    /**
     * Makes a list of the inbound attachments the payload: maps with {@code name}, {@code contentType} and the bytes as {@code content}.
     *
     * @throws IOException when one cannot be read
     */
    public static void list(Exchange exchange, String pattern) throws IOException {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Map.Entry<String, DataHandler> one : inbound(exchange).entrySet()) {
            if (Properties.names(pattern).matcher(one.getKey()).matches()) {
                try (InputStream content = one.getValue().getInputStream()) {
                    list.add(Map.of(
                            "name",
                            one.getKey(),
                            "contentType",
                            String.valueOf(one.getValue().getContentType()),
                            "content",
                            content.readAllBytes()));
                }
            }
        }
        exchange.getMessage().setBody(list);
        exchange.getMessage().removeHeader(Exchange.CONTENT_TYPE);
    }
}
