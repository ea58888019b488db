package dev.unbus.proof;

import dev.unbus.delivery.RejectedException;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;

/**
 * A message of the proof: {@code number;key;padding}.
 *
 * @param key messages of the same key are to keep their order
 */
record NumberedText(long number, String key, String text) {

    static final String NUMBER_HEADER = "ProofNumber";
    static final String KEY_HEADER = "ProofKey";

    private static final String GROUP_HEADER = "JMSXGroupID";

    /** Reads the text of a message. */
    static NumberedText parse(String text) {
        int first = text.indexOf(';');
        int second = text.indexOf(';', first + 1);
        if (first < 1 || second < 0) {
            throw new RejectedException("numbered", "text", "a message is number;key;padding");
        }
        try {
            return new NumberedText(Long.parseLong(text, 0, first, 10), text.substring(first + 1, second), text);
        } catch (NumberFormatException notANumber) {
            throw new RejectedException("numbered", "text", "a message begins with a number", notANumber);
        }
    }

    /** The step of the routes: whatever the sink, it finds number and key where it looks for them. */
    static void mark(Exchange exchange) {
        Message message = exchange.getMessage();
        NumberedText numbered = parse(message.getBody(String.class));
        message.removeHeaders("*");
        message.setBody(numbered.text());
        message.setHeader(NUMBER_HEADER, numbered.number());
        message.setHeader(KEY_HEADER, numbered.key());
        message.setHeader(KafkaConstants.KEY, numbered.key());
        message.setHeader(GROUP_HEADER, numbered.key());
    }
}
