package dev.unbus.catalog.replay;

import dev.unbus.catalog.failed.Broker;
import dev.unbus.catalog.failed.Header;
import dev.unbus.catalog.model.FailureHeaders;
import dev.unbus.catalog.model.PlatformChannels;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to its route.
 *
 * @param replay the replay that sends it
 * @param id the failed message
 * @param broker the broker that it failed through
 * @param integration whose it is, as {@code team/flow}
 * @param route the route that takes it
 * @param key of its record
 * @param headers as it came, or as edited
 * @param text whether the body is text
 * @param body as it came, or as edited
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
record Outgoing(
        String replay,
        String id,
        Broker broker,
        String integration,
        String route,
        byte @Nullable [] key,
        List<Header> headers,
        boolean text,
        byte[] body) {

    /** The name of the queue or topic. */
    String channel() {
        return PlatformChannels.replaysOf(integration);
    }

    /** Names the sending: the same when it is tried again. */
    String sending() {
        return replay + "/" + id;
    }

    /** All that go with it: its own, and those that make it a replay. */
    List<Header> allHeaders() {
        List<Header> all = new ArrayList<>(headers);
        all.add(new Header(FailureHeaders.REPLAY, Header.Type.TEXT, replay));
        all.add(new Header(FailureHeaders.REPLAY_OF, Header.Type.TEXT, id));
        all.add(new Header(FailureHeaders.REPLAY_ROUTE, Header.Type.TEXT, route));
        return all;
    }
}
