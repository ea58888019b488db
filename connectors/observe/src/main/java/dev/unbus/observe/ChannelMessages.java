package dev.unbus.observe;

import java.util.List;

/** Tells what goes through the topics and queues of an integration; a bean of the integration does. */
public interface ChannelMessages {

    /** Every kind of message, of channels that the integration declares; the start fails on any other. */
    List<ChannelMessage> all();
}
