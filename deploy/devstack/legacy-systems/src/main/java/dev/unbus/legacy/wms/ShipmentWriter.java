package dev.unbus.legacy.wms;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a shipment as {@code contract/wms-shipment.xsd} says. */
final class ShipmentWriter {

    private static final String NAMESPACE = "urn:legacy:wms:1";
    private static final XMLOutputFactory OUTPUTS = XMLOutputFactory.newDefaultFactory();

    private ShipmentWriter() {}

    static String write(Shipment shipment) {
        var text = new StringWriter();
        try {
            var xml = OUTPUTS.createXMLStreamWriter(text);
            xml.writeStartDocument();
            xml.writeStartElement("shipment");
            xml.writeDefaultNamespace(NAMESPACE);
            element(xml, "orderNumber", shipment.orderNumber());
            element(xml, "carrier", shipment.carrier());
            element(xml, "trackingNumber", shipment.trackingNumber());
            element(xml, "shippedAt", shipment.shippedAt().toString());
            lines(xml, shipment);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossibleInMemory) {
            throw new IllegalStateException(impossibleInMemory);
        }
        return text.toString();
    }

    private static void lines(XMLStreamWriter xml, Shipment shipment) throws XMLStreamException {
        xml.writeStartElement("lines");
        for (var line : shipment.lines()) {
            xml.writeStartElement("line");
            element(xml, "sku", line.sku());
            element(xml, "quantity", Integer.toString(line.quantity()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
