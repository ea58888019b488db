package dev.unbus.jms;

import dev.unbus.catalog.model.FailureHeaders;
import dev.unbus.catalog.model.PlatformChannels;
import dev.unbus.delivery.FailedMessageChannel;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.component.jms.JmsConstants;
import org.apache.camel.component.jms.JmsEndpoint;

/** Failed messages of queues go to a queue, in the transaction that takes them off their own. */
@Singleton
final class FailedMessageQueue implements FailedMessageChannel {

    /** Above channels that take from any source. */
    private static final int PRIORITY = 100;

    private final JmsBroker broker;
    private final JmsSettings settings;

    FailedMessageQueue(JmsBroker broker, JmsSettings settings) {
        this.broker = broker;
        this.settings = settings;
    }

    @Override
    public boolean takesFrom(Endpoint source) {
        return source instanceof JmsEndpoint || source instanceof GroupJmsEndpoint;
    }

    @Override
    public String uri() {
        return "jms:queue:" + PlatformChannels.FAILED;
    }

    @Override
    public String groupUri() {
        return "unbus-jms:queue:" + PlatformChannels.FAILED;
    }

    @Override
    public String replayUri(String integration, String route) {
        return "unbus-jms:queue:" + PlatformChannels.replaysOf(integration) + "?selector=RAW("
                + FailureHeaders.REPLAY_ROUTE + "='" + route.replace("'", "''") + "')";
    }

    @Override
    public String replayedUri() {
        return "unbus-jms:queue:" + PlatformChannels.REPLAYED;
    }

    @Override
    public boolean isOn(String resource) {
        return resource.equals(broker.resource());
    }

    @Override
    public int priority() {
        return PRIORITY;
    }

    /** What is sent in the session that received the message cannot be sent any more when that is lost, so it is received anew. */
    @Override
    public Optional<Duration> longestHold(Endpoint source) {
        return source instanceof JmsEndpoint ? Optional.of(settings.longestHold()) : Optional.empty();
    }

    @Override
    public String place(Exchange exchange) {
        String source = exchange.getFromEndpoint().getEndpointBaseUri();
        String id = exchange.getMessage().getHeader(JmsConstants.JMS_HEADER_MESSAGE_ID, String.class);
        return id == null ? source : source + " message " + id;
    }
}
