package dev.unbus.esb.runtime.synapse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The body of a message as Synapse sees it: XML, JSON or text, and each of them as an envelope. */
final class Payload {

    static final ObjectMapper JSON = new ObjectMapper();
    static final String SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/";
    static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";

    private static final String TEXT = "http://ws.apache.org/commons/ns/payload";

    private Payload() {}

    static String text(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (body instanceof Node node) {
            return XmlText.write(node);
        }
        if (body instanceof JsonNode json) {
            return json.toString();
        }
        String text = body == null ? null : exchange.getMessage().getBody(String.class);
        return text == null ? "" : text;
    }

    static boolean isXml(String text) {
        return text.stripLeading().startsWith("<") || text.startsWith("\uFEFF<");
    }

    /** The first element of XML that has several: without an envelope, only one can go out. */
    static String first(String text) {
        if (!isXml(text)) {
            return text;
        }
        try {
            XmlText.read(text);
            return text;
        } catch (IllegalArgumentException several) {
            return firstOf(text);
        }
    }

    /** The text as it is when it is no XML at all: what was never read goes out as it came. */
    private static String firstOf(String text) {
        try {
            Element all = XmlText.read("<all>" + XmlText.withoutDeclaration(text) + "</all>")
                    .getDocumentElement();
            for (Node child = all.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element) {
                    return XmlText.write(child);
                }
            }
            return text;
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    static boolean isJson(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    /** The body as JSON; XML is turned into it, and what is neither is a JSON text. */
    static JsonNode json(String text) {
        if (isXml(text)) {
            return JsonXml.json(XmlText.read(text).getDocumentElement());
        }
        if (text.isBlank()) {
            return NullNode.getInstance();
        }
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException plain) {
            return JSON.getNodeFactory().textNode(text);
        }
    }

    /** The body as XML; JSON and text are turned into it as Synapse does. */
    static String xml(String text) {
        if (text.isBlank()) {
            return "";
        }
        if (isXml(text)) {
            return XmlText.withoutDeclaration(text);
        }
        JsonNode json = isJson(text) ? readable(text) : null;
        return json == null ? "<text xmlns=\"" + TEXT + "\">" + XmlText.escaped(text) + "</text>" : JsonXml.xml(json);
    }

    private static @Nullable JsonNode readable(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException plain) {
            return null;
        }
    }

    static String envelope(Exchange exchange, String payload) {
        boolean twelve = "12".equals(exchange.getProperty(Context.SOAP, String.class));
        String header = exchange.getProperty(Context.SOAP_HEADER, "", String.class);
        return "<soapenv:Envelope xmlns:soapenv=\"" + (twelve ? SOAP_12 : SOAP_11) + "\"><soapenv:Header>" + header
                + "</soapenv:Header><soapenv:Body>" + payload + "</soapenv:Body></soapenv:Envelope>";
    }

    static Document document(Exchange exchange) {
        return XmlText.read(envelope(exchange, xml(text(exchange))));
    }

    /** The child of an envelope. */
    static Element part(Document envelope, String name) {
        return (Element) envelope.getDocumentElement()
                .getElementsByTagNameNS(envelope.getDocumentElement().getNamespaceURI(), name)
                .item(0);
    }

    /** What stands in the envelope's body, as text. */
    static String content(Element body) {
        StringBuilder text = new StringBuilder();
        for (Node child = body.getFirstChild(); child != null; child = child.getNextSibling()) {
            text.append(XmlText.write(child));
        }
        return text.toString();
    }
}
