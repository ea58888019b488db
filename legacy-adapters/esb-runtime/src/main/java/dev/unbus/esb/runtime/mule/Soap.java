package dev.unbus.esb.runtime.mule;

import dev.unbus.esb.runtime.weave.Weave;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** SOAP as Mule shows it: an object with the {@code body} of the envelope. */
public final class Soap {

    /** The exchange property with the local name of the element in the body of a request. */
    public static final String OPERATION = "MuleSoapOperation";

    private static final String SOAP11 = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String SOAP12 = "http://www.w3.org/2003/05/soap-envelope";

    private Soap() {}

    /** Makes the payload, or without one an empty element of the operation, the body of a request. */
    public static void request(Exchange exchange, String operation, String namespace, String action, boolean soap12) {
        Message message = exchange.getMessage();
        String content = text(message.getBody());
        String body = content.isBlank() || content.equals("{}")
                ? "<op:" + operation + " xmlns:op=\"" + namespace + "\"/>"
                : content;
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_METHOD, "POST");
        if (soap12) {
            message.setHeader(Exchange.CONTENT_TYPE, "application/soap+xml; charset=UTF-8; action=\"" + action + "\"");
        } else {
            message.setHeader(Exchange.CONTENT_TYPE, "text/xml; charset=UTF-8");
            message.setHeader("SOAPAction", "\"" + action + "\"");
        }
        message.setBody(envelope(body, soap12 ? SOAP12 : SOAP11));
    }

    /** Makes the answer's body the payload; a fault is an error. */
    public static void answered(Exchange exchange) {
        Element content = content(exchange.getMessage().getBody(String.class));
        if (content != null && content.getLocalName().equals("Fault")) {
            throw new MuleErrorException("WSC", "SOAP_FAULT", fault(content));
        }
        payload(exchange, content);
    }

    /** Makes the answer's body the payload, as text; a fault is an error. */
    public static void answeredAsText(Exchange exchange) {
        Element content = content(exchange.getMessage().getBody(String.class));
        if (content != null && content.getLocalName().equals("Fault")) {
            throw new MuleErrorException("WSC", "SOAP_FAULT", fault(content));
        }
        exchange.getMessage().setBody(content == null ? "" : xml(content));
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "text/xml");
    }

    /** Makes the body of a request the payload, and names the operation. */
    public static void received(Exchange exchange) {
        Element content = content(exchange.getMessage().getBody(String.class));
        exchange.setProperty(OPERATION, content == null ? "" : content.getLocalName());
        payload(exchange, content);
    }

    /** Makes an envelope of the payload, which holds the body of the answer. */
    public static void reply(Exchange exchange) {
        Message message = exchange.getMessage();
        Object payload = message.getBody();
        Object body = payload instanceof Map<?, ?> map && map.containsKey("body") ? map.get("body") : payload;
        message.setBody(envelope(text(body), SOAP11));
        message.setHeader(Exchange.CONTENT_TYPE, "text/xml; charset=UTF-8");
    }

    private static void payload(Exchange exchange, @Nullable Element content) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put(
                "body",
                content == null ? Map.of() : Objects.requireNonNull(Weave.read(xml(content), "application/xml")));
        payload.put("headers", Map.of());
        payload.put("attachments", Map.of());
        exchange.getMessage().setBody(payload);
        exchange.getMessage().removeHeader(Exchange.CONTENT_TYPE);
    }

    private static String text(@Nullable Object body) {
        if (body == null) {
            return "";
        }
        boolean structure = body instanceof Map;
        return structure ? String.valueOf(Weave.written(body, "application/xml", null)) : String.valueOf(body);
    }

    private static String envelope(String body, String namespace) {
        String content = body.replaceFirst("^\\s*<\\?xml[^>]*\\?>\\s*", "");
        return "<soap:Envelope xmlns:soap=\"" + namespace + "\"><soap:Body>" + content + "</soap:Body></soap:Envelope>";
    }

    private static String fault(Element fault) {
        for (String name : new String[] {"faultstring", "Text"}) {
            Node text = fault.getElementsByTagNameNS("*", name).item(0);
            if (text != null) {
                return text.getTextContent().trim();
            }
        }
        return "the service answered with a fault";
    }

    /** The element in the body of an envelope; null when the body is empty. */
    private static @Nullable Element content(@Nullable String envelope) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Node body = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(Objects.requireNonNullElse(envelope, ""))))
                    .getElementsByTagNameNS("*", "Body")
                    .item(0);
            for (Node at = body == null ? null : body.getFirstChild(); at != null; at = at.getNextSibling()) {
                if (at instanceof Element element) {
                    return element;
                }
            }
            return null;
        } catch (SAXException | IOException | ParserConfigurationException malformed) {
            throw new MuleErrorException("WSC", "BAD_RESPONSE", "no SOAP envelope", malformed);
        }
    }

    private static String xml(Element element) {
        try {
            Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter text = new StringWriter();
            writer.transform(new DOMSource(element), new StreamResult(text));
            return text.toString();
        } catch (TransformerException unwritable) {
            throw new MuleErrorException("MULE", "TRANSFORMATION", "cannot be written as XML", unwritable);
        }
    }
}
