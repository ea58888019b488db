package dev.unbus.catalog.estates;

import dev.unbus.catalog.model.IntegrationId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One flow of an old bus.
 *
 * @param id names it in its estate
 * @param name as it is called there
 * @param kind what it is in its dialect: a proxy, a sequence, a route
 * @param dialect what the old bus is written in
 * @param project the project that it belongs to
 * @param state how far its import is
 * @param integration what replaces it, if anything
 * @param calls ids of the flows that it calls, known or not
 * @param units what became of its parts
 */
@Schema(name = "LegacyFlow")
public record LegacyFlow(
        String id,
        String name,
        String kind,
        String dialect,
        String project,
        FlowState state,
        @Schema(type = SchemaType.STRING, examples = "orders/order-intake") @Nullable IntegrationId integration,
        List<String> calls,
        UnitCounts units) {}
