package dev.unbus.esb.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A global element, or a processor, mediator, EIP, activity or node: what is counted. */
public final class Unit {

    private final String file;
    private final int line;
    private final String kind;
    private final String name;
    private final @Nullable Unit parent;
    private @Nullable Outcome outcome;
    private String reason = "";
    private String route = "";

    Unit(String file, int line, String kind, String name, @Nullable Unit parent) {
        this.file = file;
        this.line = line;
        this.kind = kind;
        this.name = name;
        this.parent = parent;
    }

    /** Its file in the sources. */
    public String file() {
        return file;
    }

    /** The line of its start tag, from 1. */
    public int line() {
        return line;
    }

    /** Where it is: {@code file:line}. */
    public String place() {
        return file + ":" + line;
    }

    /** What it is called in its dialect, such as {@code http:listener} or {@code payloadFactory}. */
    public String kind() {
        return kind;
    }

    /** The name that its author gave it; empty when there is none. */
    public String name() {
        return name;
    }

    /** The unit that it stands in; empty for a global element. */
    public Optional<Unit> parent() {
        return Optional.ofNullable(parent);
    }

    /** The global element that it stands in; itself for a global element. */
    public Unit global() {
        return parent == null ? this : parent.global();
    }

    /** What became of it; empty as long as nobody has said. */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** The difference, or why it was stubbed, ignored or failed; empty for one that was converted. */
    public String reason() {
        return reason;
    }

    /** The route that it went into; empty when it went into none. */
    public String route() {
        return route;
    }

    void settle(Outcome what, String why, String into) {
        outcome = what;
        reason = why;
        route = into;
    }

    @Override
    public String toString() {
        return kind + (name.isEmpty() ? "" : " " + name) + " at " + place();
    }
}
