package dev.unbus.jms;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.component.jms.JmsHeaderFilterStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Leaves behind, when sending, what one transport noted on a message for itself. Artemis' own properties matter most: a
 * duplicate-detection id carried on would make the broker refuse a message that is handed off a second time.
 */
final class TransportHeaders extends JmsHeaderFilterStrategy {

    private static final List<String> OF_A_TRANSPORT = List.of("_AMQ", "JMS_AMQ", "JMS_ACTIVEMQ", "kafka.");

    /** @param camelHeaders whether what begins with {@code Camel} passes */
    TransportHeaders(boolean camelHeaders) {
        if (camelHeaders) {
            setOutFilterStartsWith();
            setInFilterStartsWith();
        }
    }

    @Override
    public boolean applyFilterToCamelHeaders(String name, @Nullable Object value, Exchange exchange) {
        return name.isEmpty() || isOfATransport(name) || super.applyFilterToCamelHeaders(name, value, exchange);
    }

    private static boolean isOfATransport(String name) {
        for (String prefix : OF_A_TRANSPORT) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
