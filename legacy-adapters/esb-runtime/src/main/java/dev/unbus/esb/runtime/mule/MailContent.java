package dev.unbus.esb.runtime.mule;

import dev.unbus.esb.runtime.weave.Coerce;
import dev.unbus.esb.runtime.weave.Weave;
import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.attachment.AttachmentMessage;
import org.jspecify.annotations.Nullable;

/** What a mail consists of: a text and attachments by their names. */
public final class MailContent {

    /** The exchange variable with attachments for a mail that is sent. */
    public static final String ATTACHMENTS = "MuleMailAttachments";

    private static final Map<String, String> ADDRESSES =
            Map.of("fromAddresses", "From", "toAddresses", "To", "ccAddresses", "Cc", "replyToAddresses", "Reply-To");

    private MailContent() {}

    /** Makes an object with {@code body} and {@code attachments} the payload, and lists of the addresses. */
    public static void received(Exchange exchange) throws IOException {
        Message message = exchange.getMessage();
        Map<String, Object> attachments = new LinkedHashMap<>();
        AttachmentMessage mail = exchange.getMessage(AttachmentMessage.class);
        if (mail != null && mail.hasAttachments()) {
            for (Map.Entry<String, DataHandler> one : mail.getAttachments().entrySet()) {
                attachments.put(one.getKey(), content(one.getValue()));
            }
        }
        Map<String, Object> content = new LinkedHashMap<>();
        String text = message.getBody(String.class);
        content.put("body", text == null ? "" : text);
        content.put("attachments", attachments);
        ADDRESSES.forEach((name, header) -> {
            String given = message.getHeader(header, "", String.class);
            message.setHeader(
                    name,
                    given.isBlank() ? List.of() : Arrays.asList(given.trim().split("\\s*,\\s*", -1)));
        });
        message.setBody(content);
        message.removeHeader(Exchange.CONTENT_TYPE);
    }

    private static Object content(DataHandler attachment) throws IOException {
        try (InputStream stream = attachment.getInputStream()) {
            byte[] bytes = stream.readAllBytes();
            String type = MediaTypes.known(String.valueOf(attachment.getContentType()));
            if (!type.matches("text/.*|.*[/+](json|xml|csv)(;.*)?")) {
                return bytes;
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            Object value = Coerce.java(Weave.read(text, type));
            return value == null ? text : value;
        }
    }

    /** Adds the attachments in the variable to the mail. */
    public static void attach(Exchange exchange) {
        Object given = exchange.removeVariable(ATTACHMENTS);
        AttachmentMessage mail = exchange.getMessage(AttachmentMessage.class);
        if (given instanceof Map<?, ?> named) {
            named.forEach(
                    (name, value) -> mail.addAttachment(String.valueOf(name), handler(String.valueOf(name), value)));
        } else if (given instanceof Collection<?> many && !many.isEmpty()) {
            throw new MuleErrorException("EMAIL", "ATTACHMENT", "attachments need names");
        }
    }

    private static DataHandler handler(String name, @Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return new DataHandler(new Part(name, type(name, "application/octet-stream"), bytes));
        }
        boolean structure = value instanceof Map || value instanceof Collection;
        String type = type(name, structure ? "application/json" : "text/plain");
        Object text =
                structure ? Weave.written(value, type.equals("text/plain") ? "application/json" : type, null) : value;
        return new DataHandler(new Part(name, type, Coerce.text(text).getBytes(StandardCharsets.UTF_8)));
    }

    private static String type(String name, String otherwise) {
        String known = LocalFiles.mediaType(name);
        return known.isEmpty() ? otherwise : known;
    }

    /** The content of an attachment, in memory. */
    private static final class Part implements DataSource {

        private final String name;
        private final String type;
        private final byte[] content;

        Part(String name, String type, byte[] content) {
            this.name = name;
            this.type = type;
            this.content = content;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            throw new IOException("an attachment is only read");
        }

        @Override
        public String getContentType() {
            return type;
        }

        @Override
        public String getName() {
            return name;
        }
    }
}
