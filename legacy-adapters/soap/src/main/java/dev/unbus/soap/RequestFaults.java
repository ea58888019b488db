package dev.unbus.soap;

import dev.unbus.delivery.RejectedException;
import jakarta.xml.ws.WebFault;
import java.util.Optional;
import java.util.UUID;
import javax.xml.namespace.QName;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.jboss.logging.Logger;

/** Words the faults that CXF raises before a route sees the request, or after it, without payload and internals. */
final class RequestFaults extends AbstractPhaseInterceptor<Message> {

    private static final Logger LOG = Logger.getLogger(RequestFaults.class);

    RequestFaults() {
        super(Phase.SETUP);
    }

    @Override
    public void handleMessage(Message message) {
        Exception thrown = message.getContent(Exception.class);
        if (thrown != null && !isForCallers(thrown)) {
            message.setContent(Exception.class, worded(thrown));
        }
    }

    private static boolean isForCallers(Exception thrown) {
        Throwable cause = thrown.getCause();
        return ProblemFaults.isOurs(thrown)
                || (cause != null && cause.getClass().isAnnotationPresent(WebFault.class));
    }

    private static Fault worded(Exception thrown) {
        String reference = "urn:uuid:" + UUID.randomUUID();
        Optional<RejectedException> rejection = XmlFailures.whileReading(thrown).or(() -> refused(thrown));
        if (rejection.isEmpty()) {
            logDefect(thrown, reference);
            return ProblemFaults.fault(ProblemDetails.unexpected(reference));
        }
        LOG.infof("SOAP request: %s, reference %s", rejection.get().getMessage(), reference);
        Fault fault = ProblemFaults.fault(ProblemDetails.of(rejection.get(), reference), code(thrown));
        if (thrown instanceof Fault raised && raised.getStatusCode() < 500) {
            fault.setStatusCode(raised.getStatusCode());
        }
        return fault;
    }

    /** The validator's own words quote the answer, so of an invalid one only the rule is logged. */
    private static void logDefect(Exception thrown, String reference) {
        XmlFailures.whileWriting(thrown)
                .ifPresentOrElse(
                        invalid -> LOG.errorf(
                                "SOAP answer: it does not fit its contract (%s), reference %s",
                                invalid.rule(), reference),
                        () -> LOG.errorf(thrown, "SOAP request: unexpected failure, reference %s", reference));
    }

    /** CXF itself blames the sender: no envelope, an operation that the contract does not have, a wrong HTTP method. */
    private static Optional<RejectedException> refused(Exception thrown) {
        boolean bySender =
                thrown instanceof Fault raised && (raised.getStatusCode() < 500 || !isServer(raised.getFaultCode()));
        return bySender
                ? Optional.of(new RejectedException(
                        "soap-request", "envelope", "it is not a request that the contract describes"))
                : Optional.empty();
    }

    private static QName code(Exception thrown) {
        return thrown instanceof Fault raised && !isServer(raised.getFaultCode())
                ? raised.getFaultCode()
                : Fault.FAULT_CODE_CLIENT;
    }

    private static boolean isServer(QName code) {
        return code.getLocalPart().equalsIgnoreCase("Server")
                || code.getLocalPart().equals("Receiver");
    }
}
