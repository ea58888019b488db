package dev.unbus.catalog.replay;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A replay and how far it is.
 *
 * @param id names it
 * @param state how far it is
 * @param reason why it stopped
 * @param by who started it
 * @param startedAt when
 * @param endedAt when it ended
 * @param total of how many messages
 * @param sent how many were sent
 * @param replayed how many of these went through their route
 * @param failedAgain how many of these failed again
 * @param perSecond how many a second at most
 * @param stopAfterFailures after how many failures it stops
 */
@Schema(name = "Replay")
record ReplayEntry(
        String id,
        ReplayState state,
        @Nullable String reason,
        String by,
        Instant startedAt,
        @Nullable Instant endedAt,
        int total,
        int sent,
        int replayed,
        int failedAgain,
        @Nullable Double perSecond,
        @Nullable Integer stopAfterFailures) {}
