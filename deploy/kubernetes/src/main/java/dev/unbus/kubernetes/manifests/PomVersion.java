package dev.unbus.kubernetes.manifests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the version of a flow from its pom. */
final class PomVersion {

    private PomVersion() {}

    /** The version of the module itself, or else of its parent. */
    static String of(Path pom) {
        try {
            Element project = parser().parse(new ByteArrayInputStream(Files.readAllBytes(pom)))
                    .getDocumentElement();
            return Stream.concat(
                            children(project, "version"),
                            children(project, "parent").flatMap(parent -> children(parent, "version")))
                    .map(version -> version.getTextContent().strip())
                    .findFirst()
                    .orElseThrow(() -> new ManifestException(pom + ":1: version is missing."));
        } catch (SAXException | IOException unreadable) {
            throw new ManifestException(pom + " cannot be read: " + unreadable.getMessage() + ".");
        }
    }

    private static Stream<Element> children(Element parent, String name) {
        return IntStream.range(0, parent.getChildNodes().getLength())
                .<Node>mapToObj(index -> parent.getChildNodes().item(index))
                .filter(node -> node instanceof Element element && name.equals(element.getTagName()))
                .map(Element.class::cast);
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new DefaultHandler());
            return parser;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("The parser of the Java runtime cannot refuse document types", impossible);
        }
    }
}
