package dev.unbus.catalog.access;

import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in.
 *
 * @param user the caller's name
 * @param teams whose integrations the caller may act on
 * @param admin whether the caller may act on all
 * @param expiresAt when the session ends if it is not used until then; null for a call without a session
 */
@Schema(name = "Session")
record SessionEntry(String user, Set<String> teams, boolean admin, @Nullable Instant expiresAt) {}
