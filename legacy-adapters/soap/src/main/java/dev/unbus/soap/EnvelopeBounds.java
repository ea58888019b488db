package dev.unbus.soap;

import com.ctc.wstx.api.WstxInputProperties;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import org.apache.cxf.staxutils.StaxUtils;

/**
 * The bounds of an envelope, held by the parser (Woodstox). They are set on a factory of our own: CXF's properties of the
 * same names reach a reader only after it has taken some of its bounds from the factory.
 */
final class EnvelopeBounds {

    private final SoapSettings.Bounds bounds;

    EnvelopeBounds(SoapSettings.Bounds bounds) {
        this.bounds = bounds;
    }

    long messageSize() {
        return bounds.messageSize().asLongValue();
    }

    /** A parser factory without DTDs and external entities. */
    XMLInputFactory parsers() {
        XMLInputFactory parsers = StaxUtils.createXMLInputFactory(true);
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Otherwise a reference to an entity that nobody declared is left out of the text without a word.
        parsers.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        Map.of(
                        WstxInputProperties.P_MAX_ELEMENT_DEPTH, bounds.depth(),
                        WstxInputProperties.P_MAX_ELEMENT_COUNT, (long) bounds.elements(),
                        WstxInputProperties.P_MAX_CHILDREN_PER_ELEMENT, bounds.elements(),
                        WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, bounds.attributes(),
                        WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, bounds.attributeLength(),
                        WstxInputProperties.P_MAX_TEXT_LENGTH, bounds.textLength())
                .forEach(parsers::setProperty);
        return parsers;
    }
}
