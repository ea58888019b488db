package dev.unbus.catalog.estates;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An old bus, as its import told of it last.
 *
 * @param name names it
 * @param who who told of it
 * @param publishedAt when
 * @param flows everything that was found, in the order of the import
 */
@Schema(name = "Estate")
public record Estate(String name, String who, Instant publishedAt, List<LegacyFlow> flows) {

    EstateEntry entry() {
        return new EstateEntry(
                name,
                flows.size(),
                count(FlowState.FOUND),
                count(FlowState.CONVERTED),
                count(FlowState.STARTED),
                who,
                publishedAt);
    }

    private int count(FlowState state) {
        return Math.toIntExact(
                flows.stream().filter(flow -> flow.state() == state).count());
    }
}
