package dev.unbus.catalog;

import dev.unbus.catalog.model.Channel;
import dev.unbus.catalog.model.Direction;

/**
 * What goes through a channel on one side of an integration.
 *
 * @param channel the channel
 * @param direction which way, as the integration sees it
 * @param declared whether its team declares it
 * @param observed whether any message was seen
 * @param messages how many were seen since the catalog started, over restarts of the integration
 * @param perSecond how many a second lately
 */
record ChannelFlow(
        Channel channel, Direction direction, boolean declared, boolean observed, long messages, double perSecond) {}
