package dev.unbus.esb.runtime.synapse;

import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** A message that waits for a sequence, with what the message context says of its format. */
record Replied(Message message, Map<String, Object> context) {

    static Replied of(Exchange exchange) {
        Map<String, Object> context = new TreeMap<>();
        exchange.getProperties().forEach((name, value) -> {
            if (isFormat(name)) {
                context.put(name, value);
            }
        });
        return new Replied(exchange.getMessage().copy(), context);
    }

    void enter(Exchange exchange) {
        exchange.getProperties().keySet().stream()
                .filter(Replied::isFormat)
                .toList()
                .forEach(exchange::removeProperty);
        context.forEach(exchange::setProperty);
        exchange.setMessage(message.copy());
    }

    private static boolean isFormat(String name) {
        return name.startsWith(Context.AXIS2)
                || name.startsWith("SynapseHeader.")
                || name.equals(Context.SOAP)
                || name.equals(Context.SOAP_HEADER);
    }
}
