package dev.unbus.esb.source;

import dev.unbus.esb.source.Element.Declared;
import dev.unbus.esb.source.Element.QualifiedName;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads one XML file into elements. A document type is refused, so there are no entities to expand. */
public final class XmlReader {

    private static final int DEEPEST = 200;
    private static final int MOST_ELEMENTS = 500_000;
    private static final XMLInputFactory FACTORY = factory();

    private final String file;
    private final XMLStreamReader events;
    private final Deque<Element> open = new ArrayDeque<>();
    private final StringBuilder comment = new StringBuilder();
    private @Nullable Element root;
    private int elements;

    private XmlReader(String file, XMLStreamReader events) {
        this.file = file;
        this.events = events;
    }

    /**
     * The root element of a file.
     *
     * @throws SourceException rules {@code xml-well-formed}, {@code xml-no-dtd}, {@code xml-depth}, {@code xml-size}
     */
    public static Element read(String file, byte[] content) throws SourceException {
        try {
            XMLStreamReader events = FACTORY.createXMLStreamReader(new ByteArrayInputStream(content));
            return new XmlReader(file, events).document();
        } catch (XMLStreamException malformed) {
            int line = malformed.getLocation() == null
                    ? 0
                    : Math.max(0, malformed.getLocation().getLineNumber());
            String text = String.valueOf(malformed.getMessage()).replaceAll("(?s).*Message: ", "");
            throw new SourceException("xml-well-formed", line, "not well-formed XML: " + text, malformed);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private Element document() throws XMLStreamException, SourceException {
        while (events.hasNext()) {
            event(events.next());
        }
        return Objects.requireNonNull(root);
    }

    private void event(int kind) throws SourceException {
        switch (kind) {
            case XMLStreamConstants.START_ELEMENT -> start();
            case XMLStreamConstants.END_ELEMENT -> {
                open.pop();
                comment.setLength(0);
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
            case XMLStreamConstants.COMMENT -> comment.append(events.getText().strip());
            case XMLStreamConstants.DTD -> throw refused("xml-no-dtd", "a document type is not read");
            default -> {}
        }
    }

    private void start() throws SourceException {
        Element parent = open.peek();
        if (open.size() >= DEEPEST) {
            throw refused("xml-depth", "nested deeper than " + DEEPEST + " elements");
        }
        if (++elements > MOST_ELEMENTS) {
            throw refused("xml-size", "more than " + MOST_ELEMENTS + " elements");
        }
        QualifiedName name = new QualifiedName(
                Objects.requireNonNullElse(events.getNamespaceURI(), ""),
                Objects.requireNonNullElse(events.getPrefix(), ""),
                events.getLocalName());
        Element element = new Element(
                file,
                events.getLocation().getLineNumber(),
                name,
                new Declared(attributes(), namespaces(parent)),
                parent);
        element.comment(comment.toString());
        comment.setLength(0);
        if (parent == null) {
            root = element;
        } else {
            parent.add(element);
        }
        open.push(element);
    }

    private void text() {
        Element around = open.peek();
        if (around != null) {
            around.addText(events.getText());
        }
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int at = 0; at < events.getAttributeCount(); at++) {
            String uri = events.getAttributeNamespace(at);
            String local = events.getAttributeLocalName(at);
            attributes.put(
                    uri == null || uri.isEmpty() ? local : "{" + uri + "}" + local, events.getAttributeValue(at));
        }
        return Collections.unmodifiableMap(attributes);
    }

    private Map<String, String> namespaces(@Nullable Element parent) {
        Map<String, String> around = parent == null ? Map.of() : parent.namespaces();
        if (events.getNamespaceCount() == 0) {
            return around;
        }
        Map<String, String> declared = new LinkedHashMap<>(around);
        for (int at = 0; at < events.getNamespaceCount(); at++) {
            declared.put(
                    Objects.requireNonNullElse(events.getNamespacePrefix(at), ""),
                    Objects.requireNonNullElse(events.getNamespaceURI(at), ""));
        }
        return Collections.unmodifiableMap(declared);
    }

    private SourceException refused(String rule, String what) {
        return new SourceException(rule, events.getLocation().getLineNumber(), what);
    }
}
