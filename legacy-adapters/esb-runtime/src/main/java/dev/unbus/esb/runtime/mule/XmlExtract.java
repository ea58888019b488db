package dev.unbus.esb.runtime.mule;

import dev.unbus.esb.runtime.weave.Weave;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.apache.camel.Exchange;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What an XPath finds in the payload, as a list of texts. */
public final class XmlExtract {

    /** The exchange variable with the XPath. */
    public static final String XPATH = "MuleXPath";

    /** The exchange variable with the namespaces, a line {@code prefix=uri} each. */
    public static final String NAMESPACES = "MuleXPathNamespaces";

    /** The exchange variable with the parameters of a stylesheet. */
    public static final String PARAMETERS = "MuleXsltParameters";

    private XmlExtract() {}

    /** Makes the payload text, so that it can be read again. */
    public static void text(Exchange exchange) {
        Object body = Weave.of(exchange).raw();
        exchange.getMessage()
                .setBody(
                        body instanceof Map || body instanceof List
                                ? Weave.written(body, "application/json", null)
                                : body);
    }

    /** Gives a stylesheet its parameters, which Camel takes from headers. */
    public static void parameters(Exchange exchange) {
        if (exchange.removeVariable(PARAMETERS) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> exchange.getMessage().setHeader(String.valueOf(name), value));
        }
    }

    /** Makes what the XPath finds the payload. */
    public static void extract(Exchange exchange) {
        String expression = String.valueOf(exchange.removeVariable(XPATH));
        String namespaces = String.valueOf(exchange.removeVariable(NAMESPACES));
        String text = String.valueOf(Weave.of(exchange).raw());
        XPath xpath = XPathFactory.newInstance().newXPath();
        xpath.setNamespaceContext(new Prefixes(namespaces));
        try {
            exchange.getMessage().setBody(found(xpath, expression, document(text)));
        } catch (SAXException | IOException malformed) {
            throw new MuleErrorException("XML-MODULE", "INVALID_INPUT_XML", "the payload is no XML", malformed);
        } catch (ParserConfigurationException | TransformerException impossible) {
            throw new MuleErrorException("XML-MODULE", "TRANSFORMATION", "cannot be written as text", impossible);
        } catch (XPathExpressionException malformed) {
            throw new MuleErrorException(
                    "XML-MODULE", "INVALID_XPATH_EXPRESSION", "no XPath: " + expression, malformed);
        }
    }

    private static List<String> found(XPath xpath, String expression, Node document)
            throws XPathExpressionException, TransformerException {
        List<String> found = new ArrayList<>();
        try {
            NodeList nodes = (NodeList) xpath.evaluate(expression, document, XPathConstants.NODESET);
            for (int at = 0; at < nodes.getLength(); at++) {
                found.add(text(nodes.item(at)));
            }
        } catch (XPathExpressionException noNodes) { // the value of a function
            found.add(xpath.evaluate(expression, document));
        }
        return found;
    }

    private static String text(Node node) throws TransformerException {
        if (!(node instanceof Element)) {
            return Objects.requireNonNullElse(node.getTextContent(), "");
        }
        Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
        writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        StringWriter text = new StringWriter();
        writer.transform(new DOMSource(node), new StreamResult(text));
        return text.toString();
    }

    private static Node document(String text) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new InputSource(new StringReader(text)));
    }

    private static final class Prefixes implements NamespaceContext {

        private final Map<String, String> uris = new HashMap<>();

        Prefixes(String lines) {
            lines.lines()
                    .map(line -> line.split("=", 2))
                    .filter(parts -> parts.length == 2)
                    .forEach(parts -> uris.put(parts[0], parts[1]));
        }

        @Override
        public String getNamespaceURI(String prefix) {
            return uris.getOrDefault(prefix, XMLConstants.NULL_NS_URI);
        }

        @Override
        public String getPrefix(String uri) {
            throw new UnsupportedOperationException("nothing asks for prefixes");
        }

        @Override
        public Iterator<String> getPrefixes(String uri) {
            throw new UnsupportedOperationException("nothing asks for prefixes");
        }
    }
}
