package dev.unbus.esb.oldcamel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.spi.BrowsableEndpoint;
import org.jspecify.annotations.Nullable;

/** Sends the messages of a script to Camel, whichever version it is, and notes what comes of them. */
public final class Conversation {

    private static final long POLL_MILLIS = 10;
    private static final long QUIET_MILLIS = 100;
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final CamelContext camel;
    private final JsonNode script;
    private final Noting noting;

    private Conversation(CamelContext camel, JsonNode script) {
        this.camel = camel;
        this.script = script;
        this.noting = new Noting(script.path("keeps"));
    }

    /**
     * Holds the conversation.
     *
     * @param script {@code messages} (to, body, headers), {@code answers} of mocks (at, body or throws, times), {@code arrivals} (how many
     *     mocks and queues are to wait for, when some come late), {@code keeps} (names of Camel's headers to be noted), {@code unordered}
     * @return the {@code replies}, and by address what {@code reached} mocks and queues
     */
    public static ObjectNode hold(CamelContext camel, JsonNode script) throws InterruptedException {
        return new Conversation(camel, script).held();
    }

    private ObjectNode held() throws InterruptedException {
        for (JsonNode answer : script.path("answers")) {
            StandIn.answers(camel, answer);
        }
        ProducerTemplate sender = camel.createProducerTemplate();
        ObjectNode transcript = JsonNodeFactory.instance.objectNode();
        ArrayNode replies = transcript.putArray("replies");
        for (JsonNode message : script.path("messages")) {
            replies.add(noting.reply(sender.send(message.path("to").asText(), exchange(message))));
            Thread.sleep(message.path("pause").asLong(0));
        }
        awaitArrivals(script.path("arrivals").asInt(0));
        reached(transcript.putObject("reached"));
        return transcript;
    }

    private Exchange exchange(JsonNode message) {
        ExchangePattern pattern =
                ExchangePattern.valueOf(message.path("pattern").asText("InOut"));
        Exchange exchange = camel.getEndpoint(message.path("to").asText()).createExchange(pattern);
        exchange.getIn().setBody(value(message.path("body")));
        message.path("headers").fields().forEachRemaining(header -> exchange.getIn()
                .setHeader(header.getKey(), value(header.getValue())));
        return exchange;
    }

    private static @Nullable Object value(JsonNode node) {
        if (node.isArray()) {
            List<Object> values = new ArrayList<>();
            node.forEach(one -> values.add(value(one)));
            return values;
        }
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        return node.isInt() ? node.intValue() : node.isBoolean() ? node.booleanValue() : node.asText();
    }

    /** Waits for as many as are to come, and then whether more do. */
    private void awaitArrivals(int expected) throws InterruptedException {
        long end = System.nanoTime() + MOST_NANOS;
        while (expected > arrivals() && System.nanoTime() < end) {
            Thread.sleep(POLL_MILLIS);
        }
        Thread.sleep(expected == 0 ? 0 : QUIET_MILLIS);
    }

    private int arrivals() {
        return queues().stream().mapToInt(queue -> queue.getExchanges().size()).sum();
    }

    private List<BrowsableEndpoint> queues() {
        Collection<? extends Endpoint> endpoints = camel.getEndpoints();
        return endpoints.stream()
                .filter(BrowsableEndpoint.class::isInstance)
                .map(BrowsableEndpoint.class::cast)
                .sorted(Comparator.comparing(StandIn::address))
                .toList();
    }

    private void reached(ObjectNode reached) {
        for (BrowsableEndpoint queue : queues()) {
            List<JsonNode> arrived = new ArrayList<>();
            queue.getExchanges().forEach(exchange -> arrived.add(noting.arrival(exchange)));
            if (script.path("unordered").asBoolean()) {
                arrived.sort(Comparator.comparing(JsonNode::toString));
            }
            if (!arrived.isEmpty()) {
                reached.putArray(StandIn.address(queue)).addAll(arrived);
            }
        }
    }
}
