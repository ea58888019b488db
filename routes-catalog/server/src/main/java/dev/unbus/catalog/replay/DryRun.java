package dev.unbus.catalog.replay;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a replay would send what.
 *
 * @param messages how many messages
 * @param targets where to
 */
@Schema(name = "DryRun")
record DryRun(int messages, List<Target> targets) {

    /**
     * One channel and route.
     *
     * @param channel the channel, as {@code queue:NAME} or {@code topic:NAME}
     * @param integration whose it is
     * @param route the route that takes it from there
     * @param count how many messages
     */
    @Schema(name = "ReplayTarget")
    record Target(String channel, String integration, String route, int count) {

        /** The same for so many messages. */
        Target of(int messages) {
            return new Target(channel, integration, route, messages);
        }
    }
}
