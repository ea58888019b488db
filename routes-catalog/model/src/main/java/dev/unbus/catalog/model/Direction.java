package dev.unbus.catalog.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which way messages go through a channel, as the integration sees it. */
public enum Direction {
    /** From the channel into the integration. */
    @JsonProperty("consumed")
    CONSUMED,
    /** From the integration into the channel. */
    @JsonProperty("produced")
    PRODUCED
}
