package dev.unbus.catalog.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names an integration across teams, written {@code team/flow}, for example {@code orders/order-intake}.
 *
 * @param team the team that owns it
 * @param flow the business flow
 */
public record IntegrationId(String team, String flow) implements Comparable<IntegrationId> {

    /** Checks that both are lower-case words joined by hyphens. */
    public IntegrationId {
        Spelling.slug(team, "team");
        Spelling.slug(flow, "flow");
    }

    /**
     * Reads {@code team/flow}.
     *
     * @throws IllegalArgumentException when the text is not of that form
     */
    @JsonCreator
    public static IntegrationId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("an integration is named team/flow, for example orders/order-intake");
        }
        return new IntegrationId(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public int compareTo(IntegrationId other) {
        return toString().compareTo(other.toString());
    }

    /** The id as it is written everywhere: {@code team/flow}. */
    @Override
    @JsonValue
    public String toString() {
        return team + "/" + flow;
    }
}
