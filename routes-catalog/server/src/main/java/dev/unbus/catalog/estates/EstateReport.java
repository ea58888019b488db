package dev.unbus.catalog.estates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an import tells of an old bus.
 *
 * @param flows everything that it found
 */
@Schema(name = "EstateReport")
record EstateReport(@Schema(required = true, maxItems = MOST_FLOWS) @Nullable List<@Nullable FlowReport> flows) {

    static final int MOST_FLOWS = 20_000;
    private static final int MOST_CALLS = 100_000;

    /**
     * Holds it against its rules.
     *
     * @throws IllegalArgumentException names the place and the rule that is broken there
     */
    List<LegacyFlow> checked() {
        Place place = Place.BODY.at("flows");
        List<@Nullable FlowReport> told = place.list(flows, MOST_FLOWS);
        List<LegacyFlow> all = new ArrayList<>(told.size());
        Map<String, Integer> places = new HashMap<>();
        int calls = 0;
        for (FlowReport one : told) {
            Place here = place.at(all.size());
            LegacyFlow flow = here.given(one).checked(here);
            Integer other = places.putIfAbsent(flow.id(), all.size());
            if (other != null) {
                throw here.at("id").breach("the flow at " + place.at(other).pointer() + " has the same");
            }
            calls += flow.calls().size();
            all.add(flow);
        }
        if (calls > MOST_CALLS) {
            throw place.breach("the flows have more than " + MOST_CALLS + " calls together");
        }
        return List.copyOf(all);
    }
}
