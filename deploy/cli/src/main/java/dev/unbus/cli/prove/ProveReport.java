package dev.unbus.cli.prove;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run has found.
 *
 * @param sent how many messages were sent, each once
 * @param received how many messages a reader of committed data sees
 * @param lost how many of those sent it does not see
 * @param duplicated how many it sees again
 * @param outOfOrder how many it sees after a later one of the same key
 * @param seconds from the first message sent to the last received
 * @param messagesPerSecond received in that time; the sender is throttled so that it lasts as long as the faults
 * @param lostNumbers some of the lost, the first of them
 * @param duplicatedNumbers some of the duplicated
 * @param folder where logs and data are, or null when they were not kept
 */
public record ProveReport(
        String pair,
        String contender,
        int sent,
        int received,
        int lost,
        int duplicated,
        int outOfOrder,
        Map<Fault, Integer> faults,
        double seconds,
        long messagesPerSecond,
        long seed,
        List<Integer> lostNumbers,
        List<Integer> duplicatedNumbers,
        @Nullable String folder) {

    /** Keeps copies. */
    public ProveReport {
        faults = Map.copyOf(faults);
        lostNumbers = List.copyOf(lostNumbers);
        duplicatedNumbers = List.copyOf(duplicatedNumbers);
    }

    /** Whether the guarantee was kept. */
    public boolean holds() {
        return lost == 0 && duplicated == 0;
    }
}
