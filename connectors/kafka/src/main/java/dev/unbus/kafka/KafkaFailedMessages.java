package dev.unbus.kafka;

import dev.unbus.catalog.model.PlatformChannels;
import dev.unbus.delivery.FailedMessageChannel;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.KafkaEndpoint;

/** The topic {@code unbus.failed}: for what came from Kafka, and for every source that has no channel of its own. */
@Singleton
final class KafkaFailedMessages implements FailedMessageChannel {

    private static final String URI = "kafka:" + PlatformChannels.FAILED;

    private final KafkaSettings settings;
    private final KafkaClients clients;

    KafkaFailedMessages(KafkaSettings settings, KafkaClients clients) {
        this.settings = settings;
        this.clients = clients;
    }

    @Override
    public boolean takesFrom(Endpoint source) {
        return true;
    }

    @Override
    public String uri() {
        return URI;
    }

    @Override
    public String groupUri() {
        return "unbus-" + URI;
    }

    /** Of the routes of an integration each reads all of its topic, and takes what is for it. */
    @Override
    public String replayUri(String integration, String route) {
        return "unbus-kafka:" + PlatformChannels.replaysOf(integration) + "?groupId=" + integration.replace('/', '.')
                + ".replay." + route;
    }

    @Override
    public String replayedUri() {
        return "unbus-kafka:" + PlatformChannels.REPLAYED;
    }

    @Override
    public boolean isOn(String resource) {
        return resource.equals(clients.resource());
    }

    @Override
    public String place(Exchange exchange) {
        Message message = exchange.getMessage();
        Object partition = message.getHeader(KafkaConstants.PARTITION);
        String source = FailedMessageChannel.super.place(exchange);
        return partition == null
                ? source
                : source + " partition " + partition + " offset " + message.getHeader(KafkaConstants.OFFSET);
    }

    /** A consumer that does not poll for long is taken for dead, so it gives the record back and polls it again. */
    @Override
    public Optional<Duration> longestHold(Endpoint source) {
        return source instanceof KafkaEndpoint ? Optional.of(settings.longestHold()) : Optional.empty();
    }
}
