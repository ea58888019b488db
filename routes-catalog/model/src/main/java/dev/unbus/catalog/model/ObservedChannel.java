package dev.unbus.catalog.model;

/**
 * A channel that a process really used.
 *
 * @param channel the channel
 * @param direction which way its messages went
 * @param messages how many, since the process started
 */
public record ObservedChannel(Channel channel, Direction direction, long messages) {

    /** Checks that nothing is missing and the count is none below zero. */
    public ObservedChannel {
        if (channel == null || direction == null) {
            throw new IllegalArgumentException("channel and direction of an observed channel are missing");
        }
        Spelling.count(messages, "messages");
    }
}
