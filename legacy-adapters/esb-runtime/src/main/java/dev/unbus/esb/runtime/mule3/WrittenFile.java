package dev.unbus.esb.runtime.mule3;

import dev.unbus.esb.runtime.weave.Numbers;
import org.apache.camel.Exchange;

/** A file that is written, and whose name no pattern says. */
public final class WrittenFile {

    private WrittenFile() {}

    /** Has the file be called as the outbound property {@code filename} says; without it, by a name of its own. */
    public static void name(Exchange exchange) {
        Object name = Properties.outbound(exchange, "filename");
        exchange.getMessage().setHeader(Exchange.FILE_NAME, name == null ? Numbers.uuid() + ".dat" : name);
    }
}
