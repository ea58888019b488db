package dev.unbus.catalog.estates;

import dev.unbus.catalog.live.Changes;
import dev.unbus.catalog.live.What;
import dev.unbus.catalog.model.IntegrationId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The estates as they are now; read from the database when they have changed, for every picture of the topology asks. */
@Singleton
public final class KnownEstates {

    private record Reading(long change, List<Estate> estates) {}

    private final EstateStore store;
    private final Changes changes;
    private volatile Reading reading = new Reading(-1, List.of());

    KnownEstates(EstateStore store, Changes changes) {
        this.store = store;
        this.changes = changes;
    }

    /** All of them, by name. */
    public List<Estate> all() {
        long change = changes.count(What.ESTATES);
        Reading known = reading;
        if (known.change() != change) {
            known = new Reading(change, store.all());
            reading = known;
        }
        return known.estates();
    }

    Optional<Estate> find(String name) {
        return all().stream().filter(estate -> estate.name().equals(name)).findFirst();
    }

    /** What an integration replaces, in all estates. */
    List<ReplacedFlow> replacedBy(IntegrationId integration) {
        return all().stream()
                .flatMap(estate -> estate.flows().stream()
                        .filter(flow -> integration.equals(flow.integration()))
                        .map(flow -> new ReplacedFlow(estate.name(), flow)))
                .toList();
    }
}
