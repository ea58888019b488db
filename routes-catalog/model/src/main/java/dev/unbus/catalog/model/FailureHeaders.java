package dev.unbus.catalog.model;

/** The headers that say, on a failed message, why it failed; all are text and valid JMS property names. */
public final class FailureHeaders {

    /** A UUID; the same again only when a crash repeats the hand-off of one message. */
    public static final String ID = "UnbusFailureId";
    /** The integration, as {@code team/flow}. */
    public static final String INTEGRATION = "UnbusFailureIntegration";
    /** The id of the route. */
    public static final String ROUTE = "UnbusFailureRoute";
    /** The id of the step of the route that was at work. */
    public static final String STEP = "UnbusFailureStep";
    /** The class of the exception. */
    public static final String CAUSE = "UnbusFailureCause";
    /** The message of the exception. */
    public static final String MESSAGE = "UnbusFailureMessage";
    /** Where the message came from, such as {@code kafka:orders.placed partition 3 offset 71}. */
    public static final String SOURCE = "UnbusFailureSource";
    /** How often it was tried. */
    public static final String ATTEMPTS = "UnbusFailureAttempts";
    /** When it was handed off: an ISO 8601 instant. */
    public static final String TIME = "UnbusFailureTime";

    /** On a replayed message, and on word of what became of it: the replay that it is part of. */
    public static final String REPLAY = "UnbusReplay";
    /** The failed message that it repeats, by the id of its first failure. */
    public static final String REPLAY_OF = "UnbusReplayOf";
    /** On a replayed message: the route that it is for. */
    public static final String REPLAY_ROUTE = "UnbusReplayRoute";

    private FailureHeaders() {}
}
