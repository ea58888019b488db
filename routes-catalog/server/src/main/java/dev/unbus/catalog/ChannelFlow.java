package dev.unbus.catalog;

import dev.unbus.catalog.model.Channel;
import dev.unbus.catalog.model.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What goes through a channel on one side of an integration.
 *
 * @param channel the channel
 * @param direction which way, as the integration sees it
 * @param declared whether its team declares it
 * @param observed whether any message was seen
 * @param messages how many were seen since the catalog started, over restarts of the integration
 * @param perSecond how many a second lately
 * @param disagreement how what is declared and what was observed differ, if they do
 */
record ChannelFlow(
        Channel channel,
        Direction direction,
        boolean declared,
        boolean observed,
        long messages,
        double perSecond,
        @Nullable Disagreement disagreement) {

    /**
     * A channel as an integration uses it.
     *
     * @param channel the channel
     * @param direction which way
     */
    record Side(Channel channel, Direction direction) {}

    Side side() {
        return new Side(channel, direction);
    }

    /** What goes through it in two processes together. */
    ChannelFlow and(ChannelFlow other) {
        boolean agreed = (declared || other.declared) && (observed || other.observed);
        return new ChannelFlow(
                channel,
                direction,
                declared || other.declared,
                observed || other.observed,
                messages + other.messages,
                Math.round((perSecond + other.perSecond) * 100) / 100.0,
                agreed ? null : disagreement != null ? disagreement : other.disagreement);
    }
}
