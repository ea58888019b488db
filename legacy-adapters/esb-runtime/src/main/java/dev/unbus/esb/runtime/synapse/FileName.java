package dev.unbus.esb.runtime.synapse;

import org.apache.camel.Exchange;

/** What a file is called that a message is written to. */
public final class FileName {

    private FileName() {}

    /**
     * Names the file after the header {@code transport.vfs.ReplyFileName}.
     *
     * @param otherwise the name when there is no such header
     */
    public static void take(Exchange exchange, String otherwise) {
        String said = exchange.getMessage().getHeader("transport.vfs.ReplyFileName", String.class);
        String name = said == null ? otherwise : said;
        if (name.contains("{")) {
            // Camel would evaluate it.
            throw new IllegalArgumentException("no name of a file: " + name);
        }
        exchange.getMessage().setHeader(Exchange.FILE_NAME, name);
    }
}
