package dev.unbus.esb.account;

/** What became of a unit. */
public enum Outcome {
    /** The integration does what the unit did. */
    CONVERTED,
    /** The integration does it, with a difference that is named. */
    DIFFERENT,
    /** A step that fails when a message reaches it stands in its place; the original is beside it. */
    STUBBED,
    /** Left out on purpose, for a reason that is named. */
    IGNORED,
    /** Not there, or in a route that does not start. */
    FAILED
}
