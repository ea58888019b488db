package dev.unbus.cli.bench;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to move messages, as a process of its own.
 *
 * @param name how it stands in the table
 * @param heapMiB its most heap
 * @param limit how long one measurement of it may take, or null for the limit of the request
 * @param launch what comes behind the flags of the virtual machine
 */
record Contender(String name, int heapMiB, @Nullable Duration limit, Launch launch) {

    /** The command line of a contender. */
    @FunctionalInterface
    interface Launch {

        /** Options, class or jar, and arguments. */
        List<String> arguments(Place place);
    }

    Duration limitOr(Duration usual) {
        return limit == null ? usual : limit;
    }
}
