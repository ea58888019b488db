package dev.unbus.catalog.audit;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One act of somebody.
 *
 * @param id grows with time
 * @param at when
 * @param who the caller's name
 * @param act what was done, for example {@code suspend-route}
 * @param subject to what, for example {@code orders/order-intake order-intake}
 * @param outcome what became of it
 * @param detail more, when there is more; never a payload
 */
@Schema(name = "AuditRow")
record AuditRow(
        long id, Instant at, String who, String act, String subject, Outcome outcome, @Nullable String detail) {}
