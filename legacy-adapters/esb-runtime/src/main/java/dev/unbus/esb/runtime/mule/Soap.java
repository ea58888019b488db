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
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** SOAP as Mule shows it: an object with the {@code body} of the envelope. */
public final class Soap {

    /** The exchange property with the local name of the element in the body of a request. */
    public static final String OPERATION = "MuleSoapOperation";

    /** The exchange variable with an element, or an object, that holds the headers of a request. */
    public static final String HEADERS = "MuleSoapHeaders";

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
        String headers = inside(text(exchange.removeVariable(HEADERS)));
        message.setBody(envelope(headers, body, soap12 ? SOAP12 : SOAP11));
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
        StringBuilder headers = new StringBuilder();
        if (payload instanceof Map<?, ?> map && map.get("headers") instanceof Map<?, ?> given) {
            given.values().forEach(header -> headers.append(undeclared(text(header))));
        }
        message.setBody(envelope(headers.toString(), text(body), SOAP11));
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

    private static String envelope(String headers, String body, String namespace) {
        return "<soap:Envelope xmlns:soap=\"" + namespace + "\">"
                + (headers.isEmpty() ? "" : "<soap:Header>" + headers + "</soap:Header>")
                + "<soap:Body>" + undeclared(body) + "</soap:Body></soap:Envelope>";
    }

    /** What is in the outermost element. */
    private static String inside(String xml) {
        if (xml.isBlank()) {
            return "";
        }
        StringBuilder children = new StringBuilder();
        Node root = document(xml).getDocumentElement();
        for (Node at = root.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element element) {
                children.append(xml(element));
            }
        }
        return children.toString();
    }

    private static String undeclared(String xml) {
        return xml.replaceFirst("^\\s*<\\?xml[^>]*\\?>\\s*", "");
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
        Node body = document(Objects.requireNonNullElse(envelope, ""))
                .getElementsByTagNameNS("*", "Body")
                .item(0);
        for (Node at = body == null ? null : body.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element element) {
                return element;
            }
        }
        return null;
    }

    private static Document document(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
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
