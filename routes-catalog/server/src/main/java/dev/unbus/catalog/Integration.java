package dev.unbus.catalog;

import dev.unbus.catalog.model.IntegrationDescriptor;
import dev.unbus.catalog.model.IntegrationId;
import java.time.Instant;
import java.util.List;
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
 */
record Integration(
        IntegrationId id,
        State state,
        @Nullable String reason,
        @Nullable String httpUrl,
        @Nullable Instant answeredAt,
        @Nullable IntegrationDescriptor descriptor,
        List<ChannelFlow> channels,
        List<Contract> contracts) {

    /** The version that it told last; empty when it never answered. */
    String version() {
        return descriptor == null ? "" : descriptor.version();
    }

    Integration with(List<ChannelFlow> flows) {
        return new Integration(id, state, reason, httpUrl, answeredAt, descriptor, flows, contracts);
    }
}
