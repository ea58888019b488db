package dev.unbus.esb.runtime.synapse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Bodies that HTTP carries compressed, as their header {@code Content-Encoding} says. */
final class Gzip {

    private Gzip() {}

    /** Unpacks what came compressed; the header stays, so that what goes on is compressed again. */
    static void unpack(Message message) {
        byte[] body = isSaid(message) ? message.getBody(byte[].class) : null;
        if (body == null || body.length < 2 || (body[0] & 0xff) != 0x1f || (body[1] & 0xff) != 0x8b) {
            return;
        }
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
            message.setBody(unpacked.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException("the message is no gzip, as its Content-Encoding says", broken);
        }
    }

    /** Compresses what the header says to be. Camel's sender does so for some endpoints only. */
    static void pack(Exchange exchange) {
        Message message = exchange.getMessage();
        byte[] body = isSaid(message) ? message.getBody(byte[].class) : null;
        if (body == null || body.length == 0) {
            return;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        message.setBody(packed.toByteArray());
        exchange.setProperty(Exchange.SKIP_GZIP_ENCODING, true);
    }

    private static boolean isSaid(Message message) {
        return "gzip".equals(message.getHeader(Exchange.CONTENT_ENCODING, String.class));
    }
}
