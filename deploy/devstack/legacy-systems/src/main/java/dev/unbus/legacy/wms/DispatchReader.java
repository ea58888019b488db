package dev.unbus.legacy.wms;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads a dispatch against {@code contract/wms-dispatch.xsd}, while it is parsed; without DTDs or external entities. */
@Singleton
final class DispatchReader {

    private static final String NAMESPACE = "urn:legacy:wms:1";

    private final DocumentBuilderFactory parsers;

    DispatchReader() {
        try {
            parsers = parsers(schema());
        } catch (SAXException | ParserConfigurationException broken) {
            throw new IllegalStateException("contract/wms-dispatch.xsd cannot be used", broken);
        }
    }

    private static Schema schema() throws SAXException {
        var schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        schemas.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return schemas.newSchema(DispatchReader.class.getResource("/contract/wms-dispatch.xsd"));
    }

    private static DocumentBuilderFactory parsers(Schema schema) throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setNamespaceAware(true);
        factory.setSchema(schema);
        return factory;
    }

    Dispatch read(InputSource source) throws InvalidDispatchException {
        try {
            return dispatch(parser().parse(source).getDocumentElement());
        } catch (SAXParseException invalid) {
            throw new InvalidDispatchException(
                    rule(invalid), "line %d, column %d".formatted(invalid.getLineNumber(), invalid.getColumnNumber()));
        } catch (SAXException | IOException unreadable) {
            throw new InvalidDispatchException("xml-well-formed", "the message");
        }
    }

    private DocumentBuilder parser() {
        try {
            var parser = parsers.newDocumentBuilder();
            parser.setErrorHandler(new EveryError());
            return parser;
        } catch (ParserConfigurationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The parser's own text repeats values of the message; only the code in front of it says which rule was broken. */
    private static String rule(SAXParseException invalid) {
        var text = String.valueOf(invalid.getMessage());
        return text.startsWith("cvc-") && text.indexOf(':') > 0
                ? text.substring(0, text.indexOf(':'))
                : "xml-well-formed";
    }

    private static Dispatch dispatch(Element root) {
        var lines = new ArrayList<Dispatch.Line>();
        var found = root.getElementsByTagNameNS(NAMESPACE, "line");
        for (var i = 0; i < found.getLength(); i++) {
            var line = (Element) found.item(i);
            lines.add(new Dispatch.Line(
                    text(line, "sku"), Integer.parseInt(text(line, "quantity").strip())));
        }
        return new Dispatch(text(root, "orderNumber"), lines);
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagNameNS(NAMESPACE, name).item(0).getTextContent();
    }
}
