package dev.unbus.catalog;

import dev.unbus.catalog.model.IntegrationDescriptor;
import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.catalog.model.RouteStatistics;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An integration as the catalog knows it now.
 *
 * @param id its name across teams
 * @param state whether it can be reached
 * @param reason why it cannot
 * @param httpUrl where it serves its own API
 * @param answeredAt when it answered last
 * @param descriptor its last answer
 * @param channels what goes in and out
 * @param contracts what it promises, as it told last
 * @param routes its routes with the figures of all its processes that can be reached
 * @param instances its processes
 */
record Integration(
        IntegrationId id,
        State state,
        @Nullable String reason,
        @Nullable String httpUrl,
        @Nullable Instant answeredAt,
        @Nullable IntegrationDescriptor descriptor,
        List<ChannelFlow> channels,
        List<Contract> contracts,
        List<RouteStatistics> routes,
        List<Instance> instances) {

    /** Of two processes of one integration, the one that can be reached, and of these the one that answered last. */
    static final Comparator<Integration> BETTER_KNOWN = Comparator.comparing(
                    (Integration integration) -> integration.state() == State.UP)
            .thenComparing(
                    integration -> Optional.ofNullable(integration.answeredAt()).orElse(Instant.MIN));

    /** The version that it told last; empty when it never answered. */
    String version() {
        return descriptor == null ? "" : descriptor.version();
    }

    Integration with(List<ChannelFlow> flows, List<RouteStatistics> sums, List<Instance> all) {
        return new Integration(id, state, reason, httpUrl, answeredAt, descriptor, flows, contracts, sums, all);
    }
}
