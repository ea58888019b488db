package dev.unbus.fulfilment.dispatch;

import dev.unbus.delivery.RejectedException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * One of the warehouse's XML schemas: reads a document, without document types, while validating it. Reading ends at the
 * first fault, so the schema, which has neither wildcards nor recursion, bounds the depth too.
 */
final class XmlContract {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private final String name;
    private final Schema schema;

    /** The schema {@code contract/<name>.xsd}; what breaks it breaks the rule {@code <name>}. */
    XmlContract(String name) {
        this.name = name;
        this.schema = schema("/contract/" + name + ".xsd");
    }

    /**
     * Hands the content of a document to {@code content} as far as it is valid.
     *
     * @throws RejectedException naming the element's path and the line of the first fault
     */
    void read(String document, ContentHandler content) {
        DocumentGuard guard = new DocumentGuard(name, NO_DOCTYPE);
        ValidatorHandler validator = schema.newValidatorHandler();
        validator.setErrorHandler(guard.validation());
        validator.setContentHandler(content);
        guard.setContentHandler(validator);
        try {
            XMLReader reader = reader();
            reader.setContentHandler(guard);
            reader.setErrorHandler(guard);
            reader.parse(new InputSource(new StringReader(document)));
        } catch (SAXException e) {
            throw new RejectedException("xml-well-formed", guard.place(), "it is not well-formed XML");
        } catch (IOException e) {
            throw new UncheckedIOException("A string cannot fail to be read", e);
        }
    }

    private static XMLReader reader() throws SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's parser always has these features", e);
        }
    }

    private static Schema schema(String resource) {
        URL url = Objects.requireNonNull(XmlContract.class.getResource(resource), resource);
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        try {
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(url);
        } catch (SAXException e) {
            throw new IllegalStateException("The contract " + resource + " is no schema", e);
        }
    }
}
