package dev.unbus.esb.runtime.mule3;

import dev.unbus.esb.runtime.mule.LocalFiles;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** A file that was picked up, with the inbound properties that the old bus gave it. */
public final class ReceivedFile {

    private static final Map<String, String> PROPERTIES = Map.of(
            "fileSize", Exchange.FILE_LENGTH,
            "timestamp", Exchange.FILE_LAST_MODIFIED,
            "filename", Exchange.FILE_NAME_ONLY,
            "directory", Exchange.FILE_PARENT,
            "originalDirectory", Exchange.FILE_PARENT);

    private ReceivedFile() {}

    /** Begins a flow; the content is of the type that its name says, and stays as it is. */
    public static void received(Exchange exchange) {
        Message message = exchange.getMessage();
        PROPERTIES.forEach((name, header) -> {
            if (message.getHeader(header) != null) {
                message.setHeader(name, message.getHeader(header));
            }
        });
        String name = message.getHeader(Exchange.FILE_NAME, "", String.class).toLowerCase(Locale.ROOT);
        String type = LocalFiles.mediaType(name);
        if (!type.isEmpty()) {
            message.setHeader(Exchange.CONTENT_TYPE, type);
        }
        Properties.received(exchange);
    }
}
