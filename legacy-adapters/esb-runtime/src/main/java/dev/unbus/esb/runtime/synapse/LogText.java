package dev.unbus.esb.runtime.synapse;

import java.util.StringJoiner;
import org.apache.camel.Exchange;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What the {@code log} mediator says of a message by itself. */
final class LogText {

    private LogText() {}

    /** Where the message goes, by whom and as what; addresses that it does not have are left out. */
    static String heading(Exchange exchange, String separator) {
        StringJoiner text = new StringJoiner(separator);
        text.add("To: " + said(exchange, "To"));
        add("From", "From", exchange, text);
        add("WSAction", "Action", exchange, text);
        add("SOAPAction", "Action", exchange, text);
        add("ReplyTo", "ReplyTo", exchange, text);
        text.add("MessageID: " + said(exchange, "MessageID"));
        return text.add("Direction: " + said(exchange, "Direction")).toString();
    }

    private static String said(Exchange exchange, String name) {
        String text = Values.text(Scopes.property(exchange, name));
        return text == null ? "" : text;
    }

    private static void add(String name, String property, Exchange exchange, StringJoiner text) {
        String value = said(exchange, property);
        if (!value.isEmpty()) {
            text.add(name + ": " + value);
        }
    }

    /** The JSON of the message, or its envelope. */
    static String payload(Exchange exchange, String separator) {
        String text = Payload.text(exchange);
        return separator
                + (Payload.isJson(text)
                        ? "Payload: " + text
                        : "Envelope: " + Payload.envelope(exchange, Payload.xml(text)));
    }

    /**
     * The blocks of the SOAP header; nothing when there are none.
     *
     * @param more whether something stands behind them
     */
    static String headers(Exchange exchange, String separator, boolean more) {
        String header = exchange.getProperty(Context.SOAP_HEADER, "", String.class);
        Element root = XmlText.read("<a>" + header + "</a>").getDocumentElement();
        StringJoiner text = new StringJoiner(separator);
        for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element block) {
                text.add(block.getLocalName() + " : " + block.getTextContent());
            }
        }
        return more && text.length() > 0 ? text + separator : text.toString();
    }
}
