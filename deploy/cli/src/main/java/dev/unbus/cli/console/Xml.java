package dev.unbus.cli.console;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** How the command reads XML: namespaces are known, document types and external entities are refused. */
public final class Xml {

    private Xml() {}

    /** The tree of a document. */
    public static Document tree(String document) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // Throws, and unlike the default one prints nothing.
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(document)));
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException("The parser of the Java runtime reads no text", impossible);
        }
    }
}
