package dev.unbus.cli.rollout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version that is kept, as {@code release.json} in its folder tells.
 *
 * @param version its version
 * @param commit the commit that it was built from, with {@code +changes} behind it when there were some; null when not known
 * @param builtAt when it was put aside
 * @param sha256 of its content
 */
record Release(String version, @Nullable String commit, Instant builtAt, String sha256) {}
