package dev.unbus.delivery;

import dev.unbus.catalog.model.FailureHeaders;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * What tells a replayed message from others: it failed before, and somebody who watches over failed messages sent it again.
 * Its headers are taken off when it comes in, so that nothing that its route sends is mistaken for a replay.
 *
 * @param job the replay that it is part of
 * @param message the failed message that it repeats: the id of its first failure
 * @param route the route that it is for
 */
public record Replay(String job, String message, String route) {

    private static final String PROPERTY = "UnbusReplay";

    /** What the exchange is a replay of, or null when it is none. */
    public static @Nullable Replay of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, Replay.class);
    }

    /** Takes the headers off a message that just came in, and keeps what they say with the exchange. */
    public static void takeFrom(Exchange exchange) {
        Message message = exchange.getMessage();
        String job = text(message.removeHeader(FailureHeaders.REPLAY));
        String of = text(message.removeHeader(FailureHeaders.REPLAY_OF));
        String route = text(message.removeHeader(FailureHeaders.REPLAY_ROUTE));
        if (job != null && of != null && route != null) {
            exchange.setProperty(PROPERTY, new Replay(job, of, route));
        }
    }

    /** Says on a message what became of which replay. */
    public void tellOn(Message message) {
        message.setHeader(FailureHeaders.REPLAY, job);
        message.setHeader(FailureHeaders.REPLAY_OF, this.message);
    }

    private static @Nullable String text(@Nullable Object header) {
        return header == null ? null : header.toString();
    }
}
