package dev.unbus.cli.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of an XML file that knows its line. */
final class XmlElement {

    private final String name;
    private final int line;
    private final StringBuilder text = new StringBuilder();
    private final List<XmlElement> children = new ArrayList<>();
    private int endLine;

    private XmlElement(String name, int line) {
        this.name = name;
        this.line = line;
    }

    /** Reads a file; document types and external entities are refused. */
    static XmlElement read(Path file) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream content = Files.newInputStream(file)) {
            XMLStreamReader reader = factory.createXMLStreamReader(content);
            reader.nextTag();
            return element(reader);
        }
    }

    private static XmlElement element(XMLStreamReader reader) throws XMLStreamException {
        XmlElement element =
                new XmlElement(reader.getLocalName(), reader.getLocation().getLineNumber());
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                element.children.add(element(reader));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                element.text.append(reader.getText());
            }
        }
        element.endLine = reader.getLocation().getLineNumber();
        return element;
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    int endLine() {
        return endLine;
    }

    String text() {
        return text.toString().strip();
    }

    Optional<XmlElement> child(String childName) {
        return children(childName).findFirst();
    }

    Stream<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    List<XmlElement> children() {
        return children;
    }

    /** The text of a child, when it has one of that name. */
    Optional<String> childText(String childName) {
        return child(childName).map(XmlElement::text);
    }
}
