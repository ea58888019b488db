package dev.unbus.soap;

import java.util.Optional;
import java.util.ResourceBundle;
import javax.xml.namespace.QName;
import org.apache.cxf.common.i18n.Message;
import org.apache.cxf.interceptor.Fault;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * SOAP faults and problem details, each as the other. The fault's detail holds the XML format of RFC 9457, appendix B;
 * a fault without it is known by its code alone.
 */
public final class ProblemFaults {

    private static final String NAMESPACE = "urn:ietf:rfc:7807";

    private ProblemFaults() {}

    /** The fault that says {@code problem}: the sender's or the server's, by its status. */
    public static Fault fault(ProblemDetails problem) {
        return fault(problem, problem.byTheSender() ? Fault.FAULT_CODE_CLIENT : Fault.FAULT_CODE_SERVER);
    }

    static Fault fault(ProblemDetails problem, QName code) {
        String text = problem.detail() == null ? problem.title() : problem.detail();
        Fault fault = new ProblemFault(text, code);
        Element detail = fault.getOrCreateDetail();
        Element root = child(detail, "problem", null);
        child(root, "type", problem.type());
        child(root, "title", problem.title());
        child(root, "status", Integer.toString(problem.status()));
        if (problem.detail() != null) {
            child(root, "detail", problem.detail());
        }
        if (problem.instance() != null) {
            child(root, "instance", problem.instance());
        }
        return fault;
    }

    /** The problem that {@code fault} says. */
    public static ProblemDetails problem(Fault fault) {
        ProblemDetails blank = ProblemDetails.blank(isSender(fault.getFaultCode()));
        Element detail = fault.getDetail();
        Node root = detail == null
                ? null
                : detail.getElementsByTagNameNS(NAMESPACE, "problem").item(0);
        if (!(root instanceof Element problem)) {
            return blank;
        }
        return new ProblemDetails(
                text(problem, "type").orElse(blank.type()),
                text(problem, "title").orElse(blank.title()),
                status(problem, blank.status()),
                text(problem, "detail").orElse(null),
                text(problem, "instance").orElse(null));
    }

    /** Whether {@code thrown} is a fault made here, whose text is fit for a caller. */
    static boolean isOurs(Throwable thrown) {
        return thrown instanceof ProblemFault;
    }

    /** Whether {@code code} blames the sender: in SOAP 1.1, in SOAP 1.2 or in CXF's own words. */
    static boolean isSender(@Nullable QName code) {
        return code != null
                && (code.getLocalPart().equalsIgnoreCase("Client")
                        || code.getLocalPart().equals("Sender"));
    }

    private static Element child(Element parent, String name, @Nullable String text) {
        Element child = parent.getOwnerDocument().createElementNS(NAMESPACE, name);
        if (text != null) {
            child.setTextContent(text);
        }
        parent.appendChild(child);
        return child;
    }

    private static int status(Element problem, int otherwise) {
        return text(problem, "status")
                .filter(status -> status.matches("[1-5][0-9]{2}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    private static Optional<String> text(Element problem, String name) {
        return Optional.ofNullable(
                        problem.getElementsByTagNameNS(NAMESPACE, name).item(0))
                .map(node -> node.getTextContent().strip());
    }

    private static final class ProblemFault extends Fault {

        ProblemFault(String text, QName code) {
            super(new Message(text, (ResourceBundle) null), code);
        }
    }
}
