package dev.unbus.cli.platform;

import dev.unbus.cli.console.Xml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads a module's version from its pom: its own, or else its parent's. */
public final class PomVersion {

    private static final String UNKNOWN = "unknown";

    private PomVersion() {}

    /** The version, or {@code unknown}: a pom that cannot be read is Maven's to complain about. */
    public static String of(Path module) {
        try {
            Element project =
                    Xml.tree(Files.readString(module.resolve("pom.xml"))).getDocumentElement();
            String own = text(project, "version");
            Element parent = child(project, "parent");
            String inherited = parent == null ? null : text(parent, "version");
            return own != null ? own : inherited != null ? inherited : UNKNOWN;
        } catch (SAXException | IOException unreadable) {
            return UNKNOWN;
        }
    }

    private static @Nullable Element child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getTagName())) {
                return element;
            }
        }
        return null;
    }

    private static @Nullable String text(Element parent, String name) {
        Element element = child(parent, name);
        return element == null ? null : element.getTextContent().strip();
    }
}
