package dev.unbus.esb.runtime.weave;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** XML text into values: an element is a pair, its attributes stand at the key, blank text is null. */
final class XmlReading {

    private XmlReading() {}

    static Obj read(String text) {
        return document(dom(text).getDocumentElement());
    }

    static Document dom(String text) {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new InputSource(new StringReader(text.strip())));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new WeaveException("the text is not well-formed XML", e);
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setExpandEntityReferences(false);
        return factory;
    }

    static Obj document(Element root) {
        Obj document = Obj.create();
        add(document, root);
        return document;
    }

    private static void add(Obj parent, Element element) {
        Obj attributes = attributes(element);
        parent.with(
                new Key(element.getLocalName(), element.getPrefix(), uri(element), attributes),
                content(element, attributes));
    }

    private static @Nullable String uri(Node node) {
        return node.getNamespaceURI();
    }

    private static Obj attributes(Element element) {
        Obj attributes = Obj.create();
        NamedNodeMap all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            Attr attribute = (Attr) all.item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                String prefix = attribute.getPrefix();
                attributes.with(
                        new Key(attribute.getLocalName(), prefix, uri(attribute), Obj.EMPTY), attribute.getValue());
            }
        }
        return attributes;
    }

    private static @Nullable Object content(Element element, Obj attributes) {
        Obj children = Obj.create();
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element nested) {
                add(children, nested);
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        if (!children.isEmpty()) {
            if (!text.toString().isBlank()) {
                children.with("__text", text.toString());
            }
            return children.of(attributes);
        }
        String value = text.toString().isBlank() ? null : text.toString();
        return attributes.isEmpty() ? value : Noted.element(value, attributes);
    }

    private static final class Strict extends DefaultHandler {
        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
