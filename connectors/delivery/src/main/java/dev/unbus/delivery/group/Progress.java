package dev.unbus.delivery.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one group consumed, as its commit record tells it.
 *
 * @param ids the identifiers of its messages, in order; empty for an ordered source
 * @param positions the next position of each partition; empty for a source of identified messages
 */
public record Progress(List<String> ids, Map<String, Position> positions) {

    /** Keeps copies. */
    public Progress {
        ids = List.copyOf(ids);
        positions = Map.copyOf(positions);
    }

    /** The progress that messages of these marks make, in their order. */
    public static Progress of(Iterable<Mark> marks) {
        List<String> ids = new ArrayList<>();
        Map<String, Position> positions = new TreeMap<>();
        for (Mark mark : marks) {
            if (mark instanceof Mark.Id id) {
                ids.add(id.value());
            } else if (mark instanceof Mark.Place place) {
                positions.put(place.partition(), place.next());
            }
        }
        return new Progress(ids, positions);
    }
}
