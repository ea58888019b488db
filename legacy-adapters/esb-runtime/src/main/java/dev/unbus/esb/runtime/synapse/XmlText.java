package dev.unbus.esb.runtime.synapse;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads and writes XML; a document type is refused. */
final class XmlText {

    private static final DocumentBuilderFactory FACTORY = factory();
    private static final TransformerFactory WRITERS = TransformerFactory.newDefaultInstance();

    private XmlText() {}

    private static DocumentBuilderFactory factory() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            return factory;
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException("this Java has no secure XML parser", missing);
        }
    }

    static Document read(String xml) {
        try {
            DocumentBuilder builder;
            synchronized (FACTORY) {
                builder = FACTORY.newDocumentBuilder();
            }
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(withoutDeclaration(xml))));
        } catch (SAXException | IOException | ParserConfigurationException malformed) {
            throw new IllegalArgumentException(
                    "the message is no well-formed XML: " + malformed.getMessage(), malformed);
        }
    }

    static String withoutDeclaration(String xml) {
        String text = xml.startsWith("\uFEFF") ? xml.substring(1).strip() : xml.strip();
        return text.startsWith("<?xml ")
                ? text.substring(text.indexOf("?>") + 2).strip()
                : text;
    }

    static String write(Node node) {
        try {
            StringWriter text = new StringWriter();
            Transformer writer;
            synchronized (WRITERS) {
                writer = WRITERS.newTransformer();
            }
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            writer.transform(new DOMSource(node), new StreamResult(text));
            return text.toString();
        } catch (TransformerException defect) {
            throw new IllegalStateException("a document that was read could not be written", defect);
        }
    }

    static String escaped(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
