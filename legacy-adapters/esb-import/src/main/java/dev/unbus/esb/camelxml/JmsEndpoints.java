package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Names;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Queues and topics: sources and one-way sinks become ends of our group-committing adapter; requests stay with Camel's. */
final class JmsEndpoints {

    private static final Set<String> OF_REQUESTS = Set.of(
            "replyTo",
            "requestTimeout",
            "replyToType",
            "timeToLive",
            "useMessageIDAsCorrelationID",
            "exchangePattern",
            "jmsMessageType",
            "replyToConcurrentConsumers");
    private static final Set<String> WITHOUT_MEANING = Set.of(
            "connectionFactory",
            "username",
            "password",
            "transacted",
            "transactionManager",
            "cacheLevelName",
            "lazyCreateTransactionManager",
            "exchangePattern",
            "disableReplyTo",
            "concurrentConsumers",
            "maxConcurrentConsumers");

    /** Routes of Camel 2 and 3 hand each other headers such as {@code CamelFileName} through queues; today's Camel keeps them back. */
    private static final String CAMEL_HEADERS = "unbus.jms.camel-headers";

    private JmsEndpoints() {}

    static void jms(EndpointUri uri, EndpointUse use) {
        use.scope().conversion().setting(CAMEL_HEADERS, "true");
        use.scope().project().brokers().withoutBean().ifPresent(use.notes()::different);
        String path = uri.barePath();
        String channel = path.matches("(queue|topic|temp-queue|temp-topic):.*") ? path : "queue:" + path;
        boolean asks = !use.source()
                && (use.answered() || uri.option("replyTo").isPresent())
                && !uri.option("exchangePattern").orElse("").equals("InOnly");
        uri.to("jms", channel.replaceFirst("^(queue|topic):/+", "$1:"));
        if (asks || channel.startsWith("temp-")) {
            request(uri, use);
        } else {
            group(uri, use);
        }
    }

    private static void request(EndpointUri uri, EndpointUse use) {
        for (String option : new TreeSet<>(uri.options().keySet())) {
            if (!OF_REQUESTS.contains(option)) {
                uri.take(option);
                if (!WITHOUT_MEANING.contains(option)) {
                    use.notes().different("the option " + option + " of the queue is left out");
                }
            }
        }
    }

    private static void group(EndpointUri uri, EndpointUse use) {
        boolean transacted = uri.option("transacted").orElse("").equals("true");
        String selector = uri.take("selector").orElse(null);
        String durable = uri.take("durableSubscriptionName")
                .orElse(uri.take("subscriptionName").orElse(null));
        TreeSet<String> lost = new TreeSet<>(uri.options().keySet());
        lost.removeAll(WITHOUT_MEANING);
        if (!lost.isEmpty()) {
            use.notes().different("of the queue's options left out: " + lost);
        }
        uri.options().clear();
        uri.to("unbus-jms", uri.path());
        if (use.source()) {
            source(uri, use, transacted, durable);
            if (selector != null) {
                uri.options().put("selector", selector);
            }
        }
    }

    private static void source(EndpointUri uri, EndpointUse use, boolean transacted, @Nullable String durable) {
        if (!transacted) {
            use.notes()
                    .different(
                            "a message is acknowledged when it is done, not when it is taken; no answer goes to JMSReplyTo");
        }
        if (uri.path().startsWith("topic:")) {
            String subscription = durable == null ? Names.kebab(use.scope().name()) : durable;
            uri.options().put("subscription", subscription);
            if (durable == null) {
                use.notes().different("the subscription to the topic is durable");
            }
        }
    }
}
