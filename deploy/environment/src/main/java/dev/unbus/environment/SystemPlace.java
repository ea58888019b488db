package dev.unbus.environment;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a system is that flows talk to; a broker, or one that a flow calls.
 *
 * @param namespace the namespace of its pods; null when it is outside of the cluster
 * @param labels the labels of its pods
 * @param cidr its addresses, such as {@code 10.1.0.7/32}; null when it is inside of the cluster
 * @param port the port it listens on
 */
public record SystemPlace(
        @Nullable String namespace, @Nullable Map<String, String> labels, @Nullable String cidr, int port) {

    /** Checks that the place is either pods or addresses. */
    public SystemPlace {
        labels = labels == null ? Map.of() : Map.copyOf(labels);
        Rules.require(
                (namespace == null) != (cidr == null),
                "a system is in a namespace or at the addresses of a cidr: one of them");
        Rules.require(cidr == null || labels.isEmpty(), "labels name pods; a system with a cidr has none");
        Rules.require(port >= 1 && port <= 65_535, "port has to be a number from 1 to 65535");
    }

    /** The labels of its pods; empty for all pods of the namespace. */
    @Override
    public Map<String, String> labels() {
        return labels == null ? Map.of() : labels;
    }
}
