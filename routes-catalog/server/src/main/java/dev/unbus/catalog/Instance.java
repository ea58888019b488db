package dev.unbus.catalog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One process of an integration as the API shows it.
 *
 * @param management the address of its management port
 * @param httpUrl where it serves its own API
 * @param version the version that it told last; empty when it never answered
 * @param state whether it can be reached
 * @param reason why it cannot
 * @param startedAt when it started
 * @param answeredAt when it answered last
 * @param listed whether it is on the list of targets
 */
@Schema(name = "Instance")
record Instance(
        URI management,
        @Nullable String httpUrl,
        String version,
        State state,
        @Nullable String reason,
        @Nullable Instant startedAt,
        @Nullable Instant answeredAt,
        @JsonIgnore boolean listed) {

    /** By version, and of one version by address. */
    static final Comparator<Instance> ORDER =
            Comparator.comparing(Instance::version).thenComparing(Instance::management);
}
