package dev.unbus.esb.runtime.synapse;

import org.apache.camel.Exchange;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The header of the SOAP envelope. */
public final class SoapHeader {

    /** Takes the blocks of a name out. */
    public static void remove(Exchange exchange, String uri, String name) {
        String header = exchange.getProperty(Context.SOAP_HEADER, "", String.class);
        Element root = XmlText.read("<a>" + header + "</a>").getDocumentElement();
        StringBuilder kept = new StringBuilder();
        for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
            boolean meant = name.equals(child.getLocalName()) && (uri.isEmpty() || uri.equals(child.getNamespaceURI()));
            if (!meant) {
                kept.append(XmlText.write(child));
            }
        }
        exchange.setProperty(Context.SOAP_HEADER, kept.toString());
    }
}
