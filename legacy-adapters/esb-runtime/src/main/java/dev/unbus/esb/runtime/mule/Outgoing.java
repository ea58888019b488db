package dev.unbus.esb.runtime.mule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Files on their way to and from a folder. */
public final class Outgoing {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Outgoing() {}

    /** The same as {@link #file(Exchange)}; a path that begins at the root is where it says, whatever the folder is. */
    public static void file(Exchange exchange, String folder) {
        file(exchange);
        String name = exchange.getMessage().getHeader(Exchange.FILE_NAME, String.class);
        if (Path.of(name).isAbsolute()) {
            Path from = Path.of(folder).toAbsolutePath().normalize();
            exchange.getMessage()
                    .setHeader(
                            Exchange.FILE_NAME, from.relativize(Path.of(name)).toString());
        }
    }

    /** Names the file that is written, after the variable with the path; an object is written as JSON. */
    public static void file(Exchange exchange) {
        Message message = exchange.getMessage();
        Object path = exchange.removeVariable(LocalFiles.PATH);
        if (path == null || String.valueOf(path).isBlank()) {
            throw new MuleErrorException("FILE", "ILLEGAL_PATH", "the path is empty");
        }
        Object body = message.getBody();
        if (body instanceof Map || body instanceof Collection) {
            message.setBody(json(body));
        }
        message.removeHeaders("*");
        message.setHeader(Exchange.FILE_NAME, String.valueOf(path).trim());
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException unwritable) {
            throw new MuleErrorException("MULE", "TRANSFORMATION", "cannot be written as JSON", unwritable);
        }
    }

    /** Goes on with a file that was fetched; fails when there was none. */
    public static void polled(Exchange exchange, String mediaType) {
        Message message = exchange.getMessage();
        if (message.getBody() == null) {
            throw new MuleErrorException("FTP", "ILLEGAL_PATH", "there is no such file");
        }
        Received.file(exchange);
        if (!mediaType.isEmpty()) {
            message.setHeader(Exchange.CONTENT_TYPE, mediaType);
        }
    }
}
