package dev.unbus.catalog.failed;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What became of a failed message. */
public enum FailedState {
    /** Nobody has done anything about it. */
    FAILED,
    /** It was sent again, or is about to be; how that ended is not known yet. */
    REPLAYING,
    /** It went through its route. */
    REPLAYED,
    /** It was sent again and failed again. */
    FAILED_AGAIN,
    /** Somebody decided that it is not needed. */
    DISCARDED;

    /** The states in which a person can do something about it. */
    public static final List<FailedState> OPEN = List.of(FAILED, FAILED_AGAIN);

    /** The word in the API. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The state that a word of the API means.
     *
     * @throws IllegalArgumentException when it means none
     */
    static FailedState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "a state is one of failed, replaying, replayed," + " failed-again, discarded"));
    }
}
