package dev.unbus.files;

import com.ctc.wstx.stax.WstxInputFactory;
import dev.unbus.delivery.RejectedException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Reads an {@link XmlFormat}. Woodstox, because it tells where a record begins and ends in the text. */
final class XmlReader extends LookaheadReader {

    private static final XMLInputFactory2 FACTORY = safeFactory();

    private final TextSource source;
    private final TextWindow window;
    private final String recordElement;
    private final Bounds bounds;
    private final XMLStreamReader2 xml;
    private int depth;
    private long number;

    XmlReader(TextSource source, String recordElement, Bounds bounds) {
        super(Bookmark.START);
        this.source = source;
        this.window = new TextWindow(source, bounds.recordCharacters());
        this.recordElement = recordElement;
        this.bounds = bounds;
        try {
            this.xml = (XMLStreamReader2) FACTORY.createXMLStreamReader(window);
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
        checkDeclaredCharset();
    }

    private static XMLInputFactory2 safeFactory() {
        XMLInputFactory2 factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void checkDeclaredCharset() {
        String declared = xml.getCharacterEncodingScheme();
        String actual = source.encoding().charset().name();
        if (declared != null && !isAlias(declared, actual)) {
            throw new RejectedException(
                    "charset-as-configured", "row 1", "the XML declaration names another charset than " + actual);
        }
    }

    private static boolean isAlias(String declared, String actual) {
        try {
            String name = Charset.forName(declared).name();
            return name.equals(actual) || (name.equals("UTF-16") && actual.startsWith("UTF-16"));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return false;
        }
    }

    @Override
    @Nullable
    FileRecord read() {
        try {
            while (true) {
                int event = nextEvent();
                if (event == XMLStreamConstants.END_DOCUMENT) {
                    return null;
                }
                window.startAt(xml.getLocationInfo().getStartingCharOffset());
                if (event == XMLStreamConstants.START_ELEMENT) {
                    Values.checkDepth(++depth, bounds, place());
                    if (xml.getLocalName().equals(recordElement)) {
                        return record();
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    private FileRecord record() throws XMLStreamException {
        long row = xml.getLocationInfo().getStartLocation().getLineNumber();
        Values values = new Values(bounds, place());
        collect("", depth, values);
        depth--;
        String text = window.textUntil(xml.getLocationInfo().getEndingCharOffset(), "row " + row);
        return new FileRecord(++number, row, window.startByte(), text, values.byPath());
    }

    /** Takes in the element that was just opened, up to and with its end. */
    private void collect(String path, int level, Values values) throws XMLStreamException {
        values.checkDepth(level);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            values.put(Values.path(path, "@" + xml.getAttributeLocalName(i)), xml.getAttributeValue(i));
        }
        Map<String, Integer> children = new HashMap<>();
        StringBuilder text = new StringBuilder();
        int event = nextEvent();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                int nth = children.merge(name, 1, Integer::sum);
                collect(Values.path(path, nth == 1 ? name : name + "[" + nth + "]"), level + 1, values);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            }
            event = nextEvent();
        }
        if (children.isEmpty()) {
            values.put(path.isEmpty() ? "." : path, text.toString());
        }
    }

    private int nextEvent() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
            throw new RejectedException("xml-without-dtd", place(), "a document type declaration is not allowed");
        }
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new RejectedException("xml-without-dtd", place(), "only the five entities of XML itself are allowed");
        }
        return event;
    }

    private String place() {
        return "row " + xml.getLocation().getLineNumber();
    }

    private RejectedException malformed(XMLStreamException e) {
        // Its text quotes the document, so it is not kept as the cause.
        long row = e.getLocation() == null
                ? source.row()
                : Math.max(1, e.getLocation().getLineNumber());
        return new RejectedException("xml-well-formed", "row " + row, "this is not well-formed XML");
    }

    @Override
    Bookmark after(FileRecord record) {
        // Only the number counts: what lies before is read again.
        return new Bookmark(record.byteOffset() + record.text().length(), record.number(), 0);
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}
