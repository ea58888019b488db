package dev.unbus.catalog.estates;

import dev.unbus.catalog.model.IntegrationId;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an import tells of a flow: everything in text, so that a mistake is answered in words of the API.
 *
 * @param id names it in its estate, once
 * @param name as it is called there
 * @param kind what it is in its dialect
 * @param dialect what the old bus is written in
 * @param project the project that it belongs to
 * @param state {@code found}, {@code converted} or {@code started}
 * @param integration {@code team/flow} of what replaces it, if anything
 * @param calls ids of the flows that it calls; they need not be of this estate
 * @param units what became of its parts
 */
@Schema(name = "FlowReport")
record FlowReport(
        @Schema(required = true, maxLength = LONGEST_ID, examples = "stock/proxy/StockQuoteProxy") @Nullable String id,
        @Schema(required = true, maxLength = LONGEST_NAME, examples = "StockQuoteProxy") @Nullable String name,
        @Schema(required = true, maxLength = LONGEST_WORD, examples = "proxy") @Nullable String kind,
        @Schema(required = true, maxLength = LONGEST_WORD, examples = "synapse") @Nullable String dialect,
        @Schema(required = true, maxLength = LONGEST_NAME, examples = "stock") @Nullable String project,
        @Schema(
                        required = true,
                        enumeration = {"found", "converted", "started"})
                @Nullable
                String state,
        @Schema(examples = "market/stock-quote") @Nullable String integration,
        @Schema(maxItems = MOST_CALLS) @Nullable List<@Nullable String> calls,
        @Nullable UnitReport units) {

    private static final int LONGEST_ID = 500;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_WORD = 60;
    private static final int MOST_CALLS = 500;

    /**
     * How many of the flow's units became what; what is not given is none.
     *
     * @param converted those that behave as before
     * @param different those that behave otherwise in a way that the report tells
     * @param stubbed those that a person has to write
     * @param ignored those that are not needed any more
     * @param failed those that could not be converted
     */
    @Schema(name = "UnitReport")
    record UnitReport(
            @Nullable Integer converted,
            @Nullable Integer different,
            @Nullable Integer stubbed,
            @Nullable Integer ignored,
            @Nullable Integer failed) {

        UnitCounts counted(Place place) {
            return new UnitCounts(
                    place.at("converted").count(converted),
                    place.at("different").count(different),
                    place.at("stubbed").count(stubbed),
                    place.at("ignored").count(ignored),
                    place.at("failed").count(failed));
        }
    }

    /**
     * Holds it against its rules.
     *
     * @throws IllegalArgumentException names the place and the rule that is broken there
     */
    LegacyFlow checked(Place place) {
        return new LegacyFlow(
                place.at("id").text(id, LONGEST_ID),
                place.at("name").text(name, LONGEST_NAME),
                place.at("kind").text(kind, LONGEST_WORD),
                place.at("dialect").text(dialect, LONGEST_WORD),
                place.at("project").text(project, LONGEST_NAME),
                place.at("state").oneOf(state, FlowState.values(), FlowState::word),
                integration == null ? null : replacing(place.at("integration"), integration),
                calls == null ? List.of() : called(place.at("calls"), calls),
                units == null ? UnitCounts.NONE : units.counted(place.at("units")));
    }

    private static IntegrationId replacing(Place place, String name) {
        try {
            return IntegrationId.parse(name);
        } catch (IllegalArgumentException broken) {
            throw place.breach(String.valueOf(broken.getMessage()));
        }
    }

    private static List<String> called(Place place, List<@Nullable String> ids) {
        List<@Nullable String> some = place.list(ids, MOST_CALLS);
        return IntStream.range(0, some.size())
                .mapToObj(index -> place.at(index).text(some.get(index), LONGEST_ID))
                .distinct()
                .toList();
    }
}
