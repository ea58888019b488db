package dev.unbus.jms;

import jakarta.jms.Message;
import jakarta.jms.ObjectMessage;
import java.util.Map;
import org.apache.activemq.artemis.api.core.ActiveMQBuffer;
import org.apache.activemq.artemis.jms.client.ActiveMQMessage;
import org.apache.camel.Exchange;
import org.apache.camel.component.jms.JmsBinding;
import org.apache.camel.component.jms.JmsEndpoint;
import org.apache.camel.component.jms.JmsMessageType;
import org.jspecify.annotations.Nullable;

/**
 * Camel's binding without Java serialization: what an object message holds is never made into an object, because making
 * it runs code that the sender chose, and no body is sent as one.
 */
final class NoObjectsBinding extends JmsBinding {

    /** On a message that was an object message: its body is the serialized form, as bytes. */
    static final String TYPE_HEADER = "UnbusJmsType";

    NoObjectsBinding(JmsEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    public @Nullable Object extractBodyFromJms(Exchange exchange, Message message) {
        return message instanceof ObjectMessage ? serialized(message) : super.extractBodyFromJms(exchange, message);
    }

    @Override
    public Map<String, Object> extractHeadersFromJms(Message message, Exchange exchange) {
        Map<String, Object> headers = super.extractHeadersFromJms(message, exchange);
        if (message instanceof ObjectMessage) {
            headers.put(TYPE_HEADER, "object");
        }
        return headers;
    }

    @Override
    protected JmsMessageType getJMSMessageTypeForBody(Exchange exchange, Object body) {
        JmsMessageType type = super.getJMSMessageTypeForBody(exchange, body);
        if (type == JmsMessageType.Object) {
            throw new IllegalArgumentException("A body of " + body.getClass()
                    + " would be sent as a serialized object: translate it to text or bytes before");
        }
        return type;
    }

    /** Artemis writes the length and then the bytes. */
    private static byte @Nullable [] serialized(Message message) {
        if (!(message instanceof ActiveMQMessage artemis)) {
            return null;
        }
        ActiveMQBuffer buffer = artemis.getCoreMessage().getBodyBuffer();
        buffer.resetReaderIndex();
        if (buffer.readableBytes() < Integer.BYTES) {
            return new byte[0];
        }
        byte[] bytes = new byte[Math.max(0, Math.min(buffer.readInt(), buffer.readableBytes()))];
        buffer.readBytes(bytes);
        return bytes;
    }
}
