package dev.unbus.delivery.group;

import org.apache.camel.Exchange;

/** One message that a source has received and not yet acknowledged. */
public interface SourceMessage {

    /** What the commit record says of this message once it is done. */
    Mark mark();

    /** Where it stood in its source, for a person, such as {@code kafka:orders.placed partition 0 offset 17}. */
    String place();

    /** Roughly what it takes of memory, in bytes. */
    int bytes();

    /** Whether it may have been delivered before. */
    boolean redelivered();

    /** A new exchange that carries it; asked for anew at each try. */
    Exchange exchange();
}
