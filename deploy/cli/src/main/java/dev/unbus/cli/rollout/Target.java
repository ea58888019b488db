package dev.unbus.cli.rollout;

import java.util.Optional;

/** What runs the flows of an environment. */
interface Target {

    /** The version that callers who name none come to. */
    Optional<String> active(String flow, String environment);

    /** Whether something of the flow runs there; a version that serves may have been stopped since. */
    boolean runs(String flow, String environment);

    /**
     * Makes the attempt's version serve, and ends what served before when it does.
     *
     * @throws dev.unbus.cli.console.CommandFailure when it did not become ready; what served before goes on, and nothing
     *     of the new version is left
     */
    void roll(Attempt attempt, Progress progress);

    /** Where callers of the flow come, when it has callers over HTTP and this knows. */
    default Optional<String> address(String flow) {
        return Optional.empty();
    }

    /** Whether a version is kept on this machine before it serves; where images are kept, it is not. */
    default boolean keepsReleases() {
        return true;
    }

    /** Puts right what a command left that was cut off; true when nothing had to be taken back and its version serves. */
    boolean recover(Begun interrupted, Progress progress);
}
