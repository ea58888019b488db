package dev.unbus.catalog;

import dev.unbus.catalog.ChannelFlow.Side;
import dev.unbus.catalog.model.Direction;
import dev.unbus.catalog.model.IntegrationDescriptor;
import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.catalog.model.ObservedChannel;
import dev.unbus.catalog.model.RouteStatistics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that the catalog has learned about one target. */
final class TrackedProcess {

    /** A process that makes up channels at every restart must not fill the memory. */
    private static final int MOST_CHANNELS = 1_000;

    /** How many rounds go by before contracts that could not be read are asked for again. */
    private static final int ROUNDS_OF_REST = 12;

    private final CatalogConfig config;
    private final Instant listedAt;
    private final Map<Side, ChannelTally> tallies = new HashMap<>();
    private final ContractShelf contracts;
    private Target target;
    private Instant listedLast;
    private boolean listed = true;
    private @Nullable IntegrationDescriptor descriptor;
    private @Nullable Instant answeredAt;
    private @Nullable String trouble = "it has not been asked yet";

    TrackedProcess(Target target, Instant now, CatalogConfig config) {
        this.target = target;
        this.config = config;
        contracts = new ContractShelf(config.scrapeEvery().multipliedBy(ROUNDS_OF_REST));
        listedAt = now;
        listedLast = now;
    }

    synchronized void heard(Target asked, Answer answer, Instant now) {
        target = asked;
        listedLast = now;
        listed = true;
        if (answer instanceof Answer.Described described) {
            descriptor = described.descriptor();
            answeredAt = now;
            trouble = null;
            described.descriptor().channels().forEach(seen -> tally(seen, described.descriptor(), now));
        } else if (answer instanceof Answer.Silent silent) {
            trouble = silent.reason();
        }
    }

    /** Whether its contracts have to be fetched now; if so, it is up to the caller. */
    synchronized boolean claimContracts(Instant now) {
        return descriptor != null && contracts.claim(descriptor.startedAt(), now);
    }

    /** Takes the contracts that the process of that start has served. */
    synchronized void served(FetchedContracts fetched, Instant startedAt) {
        contracts.take(fetched, startedAt);
    }

    synchronized Target target() {
        return target;
    }

    synchronized void leftTheList() {
        listed = false;
        trouble = "it is not on the list of targets any more";
    }

    synchronized boolean forgettable(Instant now) {
        return listedLast.plus(config.forgetAfter()).isBefore(now);
    }

    /** Its integration as far as it is known: nothing when neither the list nor the process has told its name. */
    synchronized Optional<Integration> integration(Instant now) {
        IntegrationId id = descriptor == null ? target.integration() : descriptor.id();
        return Optional.ofNullable(id)
                .map(known -> new Integration(
                        known,
                        state(now),
                        trouble,
                        target.httpUrl(),
                        answeredAt,
                        descriptor,
                        flows(now),
                        contracts.contracts(),
                        routes(),
                        List.of(instance(now))));
    }

    /** Whether it tells of a route of that id. */
    synchronized boolean has(String route) {
        return routes().stream().anyMatch(one -> one.id().equals(route));
    }

    private List<RouteStatistics> routes() {
        return descriptor == null ? List.of() : descriptor.routes();
    }

    private Instance instance(Instant now) {
        return new Instance(
                target.management(),
                target.httpUrl(),
                descriptor == null ? "" : descriptor.version(),
                state(now),
                trouble,
                descriptor == null ? null : descriptor.startedAt(),
                answeredAt,
                listed);
    }

    private State state(Instant now) {
        if (trouble == null) {
            return State.UP;
        }
        boolean mayStillStart =
                answeredAt == null && listedAt.plus(config.startWithin()).isAfter(now);
        return mayStillStart ? State.STARTING : State.DOWN;
    }

    private void tally(ObservedChannel seen, IntegrationDescriptor from, Instant now) {
        Side side = new Side(seen.channel(), seen.direction());
        if (tallies.size() < MOST_CHANNELS || tallies.containsKey(side)) {
            tallies.computeIfAbsent(side, first -> new ChannelTally(config.rateWindow()))
                    .add(seen.messages(), from.startedAt(), now);
        }
    }

    private List<ChannelFlow> flows(Instant now) {
        Set<Side> declared = declared();
        Set<Side> sides = new LinkedHashSet<>(declared);
        sides.addAll(tallies.keySet());
        List<ChannelFlow> flows = new ArrayList<>();
        for (Side side : sides) {
            ChannelTally tally = tallies.getOrDefault(side, new ChannelTally(config.rateWindow()));
            flows.add(new ChannelFlow(
                    side.channel(),
                    side.direction(),
                    declared.contains(side),
                    tally.total() > 0,
                    tally.total(),
                    tally.perSecond(now),
                    disagreement(declared.contains(side), tally.total() > 0)));
        }
        return flows;
    }

    private @Nullable Disagreement disagreement(boolean declared, boolean observed) {
        if (declared == observed) {
            return null;
        }
        if (observed) {
            return Disagreement.SEEN_NOT_DECLARED;
        }
        return watchedFor().compareTo(config.unseenAfter()) >= 0 ? Disagreement.DECLARED_NOT_SEEN : null;
    }

    /** How long its process had been up when it answered last. */
    private Duration watchedFor() {
        return descriptor == null || answeredAt == null
                ? Duration.ZERO
                : Duration.between(descriptor.startedAt(), answeredAt);
    }

    private Set<Side> declared() {
        Set<Side> declared = new LinkedHashSet<>();
        if (descriptor != null) {
            descriptor.consumes().forEach(channel -> declared.add(new Side(channel, Direction.CONSUMED)));
            descriptor.produces().forEach(channel -> declared.add(new Side(channel, Direction.PRODUCED)));
        }
        return declared;
    }
}
