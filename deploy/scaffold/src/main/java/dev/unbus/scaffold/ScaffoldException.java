package dev.unbus.scaffold;

import org.jspecify.annotations.Nullable;

/** Nothing was written; the message is one sentence that says what is in the way and what to do. */
public final class ScaffoldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean usage;

    private ScaffoldException(String sentence, boolean usage, @Nullable Throwable cause) {
        super(sentence, cause);
        this.usage = usage;
    }

    /** What was asked for cannot be: a name or a kind is wrong. */
    static ScaffoldException wrong(String sentence) {
        return new ScaffoldException(sentence, true, null);
    }

    /** What was asked for could be, but not here and now. */
    static ScaffoldException inTheWay(String sentence) {
        return new ScaffoldException(sentence, false, null);
    }

    /** As {@link #inTheWay(String)}, with the technical reason behind it. */
    static ScaffoldException inTheWay(String sentence, Throwable cause) {
        return new ScaffoldException(sentence, false, cause);
    }

    /** True when asking otherwise helps; false when something has to change first. */
    public boolean isUsage() {
        return usage;
    }
}
