package dev.unbus.delivery;

import dev.unbus.catalog.model.FailureHeaders;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Stamps a failed message with the reason and names the channel it goes to. */
@Singleton
public final class FailedMessages {

    /** The exchange property that holds the endpoint URI of the channel. */
    public static final String CHANNEL_PROPERTY = "UnbusFailedMessageChannel";

    private static final Logger LOG = Logger.getLogger(FailedMessages.class);

    private final List<FailedMessageChannel> channels;
    private final FailureClassifier classifier;
    private final IntegrationIdentity identity;
    private final Clock clock = Clock.systemUTC();

    FailedMessages(
            @All List<FailedMessageChannel> channels, FailureClassifier classifier, IntegrationIdentity identity) {
        this.channels = channels.stream()
                .sorted(Comparator.comparingInt(FailedMessageChannel::priority).reversed())
                .toList();
        this.classifier = classifier;
        this.identity = identity;
    }

    /** How long a message may be tried again where it stands; empty when there is no limit. */
    Optional<Duration> longestHold(Exchange exchange) {
        Endpoint source = exchange.getFromEndpoint();
        Grouped grouped = Grouped.of(exchange);
        return grouped == null ? channelFor(source).longestHold(source) : Optional.of(grouped.longestHold());
    }

    /** The endpoint URI of the channel that a message with {@link #stamp the stamp} goes to. */
    public static String channelUri(Exchange exchange) {
        return exchange.getProperty(CHANNEL_PROPERTY, String.class);
    }

    private FailedMessageChannel channelFor(Exchange exchange, @Nullable Grouped grouped) {
        Endpoint source = exchange.getFromEndpoint();
        return grouped == null ? channelFor(source) : channelFor(source, grouped::commitsWith);
    }

    /** Where failed messages of a source go: to the first channel that is preferred, or else to the source's own. */
    public FailedMessageChannel channelFor(Endpoint source, Predicate<FailedMessageChannel> preferred) {
        return channel(preferred).orElseGet(() -> channelFor(source));
    }

    /** The first channel of this kind. */
    public Optional<FailedMessageChannel> channel(Predicate<FailedMessageChannel> kind) {
        return channels.stream().filter(kind).findFirst();
    }

    private FailedMessageChannel channelFor(Endpoint source) {
        return channel(channel -> channel.takesFrom(source))
                .orElseThrow(() -> new IllegalStateException("No failed-message channel takes messages of "
                        + source.getEndpointBaseUri() + ": add the Kafka connector or the JMS adapter"));
    }

    /** Puts the reason on the message, which is the original one again, and picks its channel. */
    void stamp(Exchange exchange) {
        stamp(exchange, Objects.requireNonNull(Failure.of(exchange), "an attempt was noted before"));
    }

    /** Stamps a message whose route went well but which broke its group when it was sent. */
    public void stampBreaker(Exchange exchange, String route, int attempts) {
        stamp(exchange, new Failure(System.nanoTime(), attempts, route, "commit", null));
    }

    private void stamp(Exchange exchange, Failure failure) {
        Throwable thrown = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        Throwable cause = classifier.classify(thrown).map(Throwable.class::cast).orElse(thrown);
        Grouped grouped = Grouped.of(exchange);
        if (grouped != null) {
            grouped.fail();
        }
        FailedMessageChannel channel = channelFor(exchange, grouped);
        String id = id(failure, grouped);
        Message message = exchange.getMessage();
        message.setHeader(FailureHeaders.ID, id);
        message.setHeader(FailureHeaders.INTEGRATION, identity.name());
        message.setHeader(FailureHeaders.ROUTE, failure.route());
        message.setHeader(FailureHeaders.STEP, failure.step());
        message.setHeader(FailureHeaders.CAUSE, cause.getClass().getName());
        message.setHeader(FailureHeaders.MESSAGE, String.valueOf(cause.getMessage()));
        message.setHeader(FailureHeaders.SOURCE, grouped == null ? channel.place(exchange) : grouped.place());
        message.setHeader(FailureHeaders.ATTEMPTS, Integer.toString(failure.attempts()));
        message.setHeader(FailureHeaders.TIME, clock.instant().toString());
        if (failure.businessKey() != null) {
            message.setHeader(BusinessKey.HEADER, failure.businessKey());
        }
        Replay replay = Replay.of(exchange);
        if (replay != null) {
            replay.tellOn(message);
        }
        exchange.setProperty(CHANNEL_PROPERTY, grouped == null ? channel.uri() : channel.groupUri());
        log(failure, id, cause);
    }

    /** The same for each hand-off of one grouped message, which a crash may repeat. */
    private String id(Failure failure, @Nullable Grouped grouped) {
        if (grouped == null) {
            return UUID.randomUUID().toString();
        }
        String name = identity.name() + " " + failure.route() + " " + grouped.origin();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static void log(Failure failure, String id, Throwable cause) {
        if (cause instanceof RejectedException) {
            LOG.infof("%s: set aside as failure %s: %s", failure.route(), id, cause.getMessage());
        } else {
            // The text of a foreign exception may hold a part of the payload.
            LOG.warnf(
                    "%s: set aside as failure %s after %d attempts: %s at step %s",
                    failure.route(), id, failure.attempts(), FailureClassifier.classes(cause), failure.step());
        }
    }
}
