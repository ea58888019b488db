package dev.unbus.jms;

import dev.unbus.delivery.RejectedException;
import jakarta.inject.Singleton;
import jakarta.jms.BytesMessage;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.ObjectMessage;
import jakarta.jms.StreamMessage;
import jakarta.jms.TextMessage;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.jms.JmsMessage;
import org.jspecify.annotations.Nullable;

/**
 * The first step of a route that takes text from a queue: {@code .process(receivedText)}. It rejects any other type of
 * message (rule {@code text-message}), an empty one ({@code text-present}) and one above {@code unbus.jms.max-text-size}
 * ({@code text-size}); after it, the body is a string.
 */
@Singleton
public final class ReceivedText implements Processor {

    private static final String PLACE = "message";

    private final JmsSettings settings;

    ReceivedText(JmsSettings settings) {
        this.settings = settings;
    }

    /**
     * Rejects what is no text.
     *
     * @throws RejectedException when the message is not a text message, is empty or is too long
     */
    @Override
    public void process(Exchange exchange) {
        Message received = messageOf(exchange);
        if (received != null && !(received instanceof TextMessage)) {
            throw new RejectedException(
                    "text-message", PLACE, typeOf(received) + " came where a text message is expected");
        }
        String text = exchange.getMessage().getBody(String.class);
        if (text == null || text.isBlank()) {
            throw new RejectedException("text-present", PLACE, "the body is empty");
        }
        long limit = settings.maxTextSize().asLongValue();
        if (text.length() > limit) {
            throw new RejectedException(
                    "text-size", PLACE, "the body has " + text.length() + " characters, more than " + limit);
        }
    }

    private static @Nullable Message messageOf(Exchange exchange) {
        JmsMessage message = exchange.getMessage(JmsMessage.class);
        return message == null ? null : message.getJmsMessage();
    }

    private static String typeOf(Message message) {
        if (message instanceof BytesMessage) {
            return "a bytes message";
        }
        if (message instanceof ObjectMessage) {
            return "an object message";
        }
        if (message instanceof MapMessage) {
            return "a map message";
        }
        return message instanceof StreamMessage ? "a stream message" : "a message without a body";
    }
}
