package dev.unbus.soap;

import dev.unbus.delivery.RejectedException;
import java.util.List;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Refuses a body without a request, which CXF takes for an operation without parameters. */
final class EmptyRefusal extends AbstractPhaseInterceptor<Message> {

    EmptyRefusal() {
        super(Phase.PRE_LOGICAL);
    }

    @Override
    public void handleMessage(Message message) {
        List<?> parameters = message.getContent(List.class);
        boolean post = "POST".equals(message.get(Message.HTTP_REQUEST_METHOD));
        if (post && (parameters == null || parameters.isEmpty())) {
            throw new RejectedException("soap-request", "body", "it holds no request that the contract describes");
        }
    }
}
