package dev.unbus.esb.runtime.mule;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.camel.Exchange;

/** The payload compressed by gzip, and taken out of it. */
public final class Compression {

    private static final int LARGEST_BYTES = 256 * 1024 * 1024;

    private Compression() {}

    /** Compresses the payload. */
    public static void compress(Exchange exchange) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes(exchange));
        } catch (IOException impossible) {
            throw new MuleErrorException("COMPRESSION", "COULD_NOT_COMPRESS", "cannot be compressed", impossible);
        }
        exchange.getMessage().setBody(compressed.toByteArray());
    }

    /** Takes the payload out of what is compressed, up to 256 MiB. */
    public static void decompress(Exchange exchange) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes(exchange)))) {
            byte[] content = gzip.readNBytes(LARGEST_BYTES);
            if (gzip.read() >= 0) {
                throw new MuleErrorException("COMPRESSION", "TOO_MANY_BYTES", "more than 256 MiB");
            }
            exchange.getMessage().setBody(content);
        } catch (IOException malformed) {
            throw new MuleErrorException("COMPRESSION", "INVALID_ARCHIVE", "is not compressed by gzip", malformed);
        }
    }

    private static byte[] bytes(Exchange exchange) {
        byte[] bytes = exchange.getMessage().getBody(byte[].class);
        return bytes == null ? new byte[0] : bytes;
    }
}
