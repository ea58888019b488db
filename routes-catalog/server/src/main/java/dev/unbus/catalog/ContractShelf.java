package dev.unbus.catalog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contracts of one process. They cannot change while it runs, so they are fetched once for each of its starts. */
final class ContractShelf {

    private final Duration rest;
    private List<Contract> contracts = List.of();
    private @Nullable Instant asked;
    private @Nullable Instant complete;
    private Instant again = Instant.MIN;

    /** After a fetch that failed it is tried again when it has rested. */
    ContractShelf(Duration rest) {
        this.rest = rest;
    }

    /** Whether they have to be fetched now from the process of that start; if so, it is up to the caller. */
    boolean claim(Instant startedAt, Instant now) {
        if (startedAt.equals(complete) || (startedAt.equals(asked) && now.isBefore(again))) {
            return false;
        }
        asked = startedAt;
        again = now.plus(rest);
        return true;
    }

    /** Takes what the process of that start has served, unless another has started meanwhile. */
    void take(FetchedContracts fetched, Instant startedAt) {
        if (startedAt.equals(asked)) {
            contracts = fetched.contracts();
            complete = fetched.complete() ? startedAt : null;
        }
    }

    List<Contract> contracts() {
        return contracts;
    }
}
