package dev.unbus.catalog.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many are told what changes, and for how long. */
@ConfigMapping(prefix = "unbus.catalog")
interface LiveConfig {

    /** How many streams of events may be open. */
    @WithDefault("200")
    int mostStreams();

    /** After how long without an event a stream has a comment, so that nobody on the way takes it for dead. */
    @WithDefault("15s")
    Duration heartbeatEvery();

    /** After how long a stream ends, so that whoever reads it signs in again. */
    @WithDefault("10m")
    Duration streamLongest();
}
