package dev.unbus.soap;

import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Makes the fault that a system answered ours, after CXF has read it. */
final class FaultReading extends AbstractPhaseInterceptor<Message> {

    private final RemoteFailures failures;

    FaultReading(RemoteFailures failures) {
        super(Phase.POST_LOGICAL);
        this.failures = failures;
    }

    @Override
    public void handleMessage(Message message) {
        Exception answered = message.getContent(Exception.class);
        if (answered != null) {
            message.setContent(Exception.class, failures.answered(answered));
        }
    }
}
