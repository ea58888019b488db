package dev.unbus.soap;

import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageUtils;
import org.apache.cxf.phase.AbstractPhaseInterceptor;

/** Makes what a client's chain of interceptors throws ours; a failed chain is unwound through here. */
final class FailureBoundary extends AbstractPhaseInterceptor<Message> {

    private final RemoteFailures failures;

    FailureBoundary(String phase, RemoteFailures failures) {
        super(phase);
        this.failures = failures;
    }

    @Override
    public void handleMessage(Message message) {
        // Nothing has failed yet.
    }

    @Override
    public void handleFault(Message message) {
        Exception thrown = message.getContent(Exception.class);
        if (thrown != null) {
            boolean outgoing = MessageUtils.isOutbound(message);
            message.setContent(Exception.class, outgoing ? failures.unsent(thrown) : failures.unread(thrown));
        }
    }
}
