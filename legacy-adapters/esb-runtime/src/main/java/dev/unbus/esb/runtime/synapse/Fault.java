package dev.unbus.esb.runtime.synapse;

import java.util.Map;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Faults: as {@code makefault} makes them, as endpoints answer them, and in the version that a client takes. */
public final class Fault {

    private static final String PROCESSING = "axis2.SynapseFault";
    private static final String PLAIN = "plain";
    private static final Map<String, String> TO_TWELVE = Map.of("Client", "Sender", "Server", "Receiver");
    private static final Map<String, String> TO_ELEVEN = Map.of("Sender", "Client", "Receiver", "Server");

    private Fault() {}

    /**
     * Makes the message a fault of the parts that the properties {@code SynapseFaultCode}, {@code …CodeSpace}, {@code …Reason},
     * {@code …Role} and {@code …Detail} hold as XML; of the version of the current message when none is said.
     *
     * @param version {@code soap11}, {@code soap12}, {@code pox} or empty
     */
    public static void make(Exchange exchange, String version) {
        Object soap = exchange.getProperty(Context.SOAP);
        String wanted = !version.isEmpty() ? version : soap == null ? "pox" : "soap" + soap;
        exchange.setProperty(PROCESSING, soap == null ? PLAIN : "soap");
        if (wanted.equals("pox")) {
            String detail = part(exchange, "Detail");
            exchange.getMessage()
                    .setBody("<Exception>" + (detail.isEmpty() ? part(exchange, "Reason") : detail) + "</Exception>");
        } else {
            boolean twelve = wanted.equals("soap12");
            exchange.getMessage().setBody(twelve ? twelve(exchange) : eleven(exchange));
            exchange.setProperty(Context.SOAP, twelve ? "12" : "11");
        }
    }

    private static String part(Exchange exchange, String name) {
        return exchange.getProperty("SynapseFault" + name, "", String.class).strip();
    }

    private static String eleven(Exchange exchange) {
        String role = part(exchange, "Role");
        String detail = part(exchange, "Detail");
        return "<soapenv:Fault xmlns:soapenv=\"" + Payload.SOAP_11 + "\"><faultcode" + code(exchange, Payload.SOAP_11)
                + "</faultcode><faultstring>" + part(exchange, "Reason") + "</faultstring>"
                + (role.isEmpty() ? "" : "<faultactor>" + role + "</faultactor>")
                + (detail.isEmpty() ? "" : "<detail>" + detail + "</detail>") + "</soapenv:Fault>";
    }

    private static String twelve(Exchange exchange) {
        String role = part(exchange, "Role");
        String detail = part(exchange, "Detail");
        return "<soapenv:Fault xmlns:soapenv=\"" + Payload.SOAP_12 + "\"><soapenv:Code><soapenv:Value"
                + code(exchange, Payload.SOAP_12)
                + "</soapenv:Value></soapenv:Code><soapenv:Reason><soapenv:Text xml:lang=\"en\">"
                + part(exchange, "Reason") + "</soapenv:Text></soapenv:Reason>"
                + (role.isEmpty() ? "" : "<soapenv:Role>" + role + "</soapenv:Role>")
                + (detail.isEmpty() ? "" : "<soapenv:Detail>" + detail + "</soapenv:Detail>") + "</soapenv:Fault>";
    }

    /** The rest of the start tag, and the qualified name of the code. */
    private static String code(Exchange exchange, String soap) {
        String space = exchange.getProperty("SynapseFaultCodeSpace", String.class);
        String name = part(exchange, "Code");
        if (space != null && space.isEmpty()) {
            // A code that was computed has no namespace, and so no prefix.
            return ">" + name;
        }
        return space == null || space.equals(soap)
                ? ">soapenv:" + name
                : " xmlns:code=\"" + XmlText.escaped(space) + "\">code:" + name;
    }

    /** Whether the message is a fault. */
    static boolean is(Exchange exchange) {
        return exchange.getProperty(PROCESSING) != null || element(exchange) != null;
    }

    private static @Nullable Element element(Exchange exchange) {
        String text = Payload.text(exchange);
        if (!Payload.isXml(text) || !text.contains("Fault")) {
            return null;
        }
        try {
            Element root = XmlText.read(text).getDocumentElement();
            boolean soap =
                    Payload.SOAP_11.equals(root.getNamespaceURI()) || Payload.SOAP_12.equals(root.getNamespaceURI());
            return soap && root.getLocalName().equals("Fault") ? root : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    /**
     * Brings a fault into the version of the client. One without SOAP gets the detail or the reason, if the fault was made of a message
     * without SOAP; that of a SOAP service goes on as it is.
     */
    static void translate(Exchange exchange, @Nullable String client) {
        Element fault = element(exchange);
        if (client == null) {
            plain(exchange, fault);
            return;
        }
        String wanted = client.equals("12") ? Payload.SOAP_12 : Payload.SOAP_11;
        if (fault == null || wanted.equals(fault.getNamespaceURI())) {
            return;
        }
        boolean twelve = client.equals("12");
        String code = text(fault, twelve ? "faultcode" : "Value").replaceFirst("^.*:", "");
        exchange.setProperty("SynapseFaultCode", (twelve ? TO_TWELVE : TO_ELEVEN).getOrDefault(code, code));
        exchange.removeProperty("SynapseFaultCodeSpace");
        exchange.setProperty("SynapseFaultReason", XmlText.escaped(text(fault, twelve ? "faultstring" : "Text")));
        exchange.setProperty("SynapseFaultRole", XmlText.escaped(text(fault, twelve ? "faultactor" : "Role")));
        exchange.setProperty("SynapseFaultDetail", content(fault, twelve ? "detail" : "Detail"));
        make(exchange, twelve ? "soap12" : "soap11");
    }

    private static void plain(Exchange exchange, @Nullable Element fault) {
        if (fault == null || !PLAIN.equals(exchange.getProperty(PROCESSING))) {
            return;
        }
        boolean twelve = Payload.SOAP_12.equals(fault.getNamespaceURI());
        exchange.setProperty("SynapseFaultDetail", XmlText.escaped(own(fault, twelve ? "Detail" : "detail")));
        exchange.setProperty("SynapseFaultReason", XmlText.escaped(text(fault, twelve ? "Text" : "faultstring")));
        make(exchange, "pox");
        exchange.removeProperty(Context.SOAP);
    }

    /** The text that stands in an element itself, and not in those in it. */
    private static String own(Element fault, String name) {
        Element found = below(fault, name);
        StringBuilder own = new StringBuilder();
        for (Node child = found == null ? null : found.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                own.append(child.getNodeValue());
            }
        }
        return own.toString().strip();
    }

    private static String text(Element fault, String name) {
        Element found = below(fault, name);
        return found == null ? "" : found.getTextContent().strip();
    }

    private static String content(Element fault, String name) {
        Element found = below(fault, name);
        return found == null ? "" : Payload.content(found);
    }

    private static @Nullable Element below(Element around, String name) {
        for (Node child = around.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                Element found = element.getLocalName().equals(name) ? element : below(element, name);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** A SOAP fault that is the message, as an error with its code and its text; null for another message. */
    static @Nullable MediatorError error(Exchange exchange) {
        Element fault = element(exchange);
        if (fault == null) {
            return null;
        }
        boolean twelve = Payload.SOAP_12.equals(fault.getNamespaceURI());
        return new MediatorError(
                text(fault, twelve ? "Value" : "faultcode").replaceFirst("^.*:", ""),
                text(fault, twelve ? "Text" : "faultstring"));
    }
}
