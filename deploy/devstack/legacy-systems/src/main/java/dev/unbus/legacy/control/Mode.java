package dev.unbus.legacy.control;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a system behaves. */
public enum Mode {
    /** As it should. */
    @JsonProperty("up")
    UP,
    /** As it should, after a delay. */
    @JsonProperty("slow")
    SLOW,
    /** It answers that it is busy; the warehouse leaves its messages where they are. */
    @JsonProperty("fail")
    FAIL,
    /** It closes the connection without an answer; the warehouse stops reading. */
    @JsonProperty("down")
    DOWN
}
