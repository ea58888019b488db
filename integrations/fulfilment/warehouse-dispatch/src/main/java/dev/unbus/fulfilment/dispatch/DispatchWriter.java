package dev.unbus.fulfilment.dispatch;

import dev.unbus.delivery.RejectedException;
import jakarta.inject.Singleton;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.xml.sax.helpers.DefaultHandler;

/** Writes a dispatch as XML and holds it against the warehouse's contract, so that the warehouse never sees a wrong one. */
@Singleton
final class DispatchWriter {

    private static final String NAMESPACE = "urn:legacy:wms:1";

    private final XmlContract contract = new XmlContract("wms-dispatch");
    private final XMLOutputFactory xml = XMLOutputFactory.newDefaultFactory();

    /**
     * The XML document.
     *
     * @throws RejectedException when the order holds something that the contract does not allow
     */
    String write(Dispatch dispatch) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = xml.createXMLStreamWriter(text);
            out.writeStartDocument();
            out.setDefaultNamespace(NAMESPACE);
            out.writeStartElement(NAMESPACE, "dispatch");
            out.writeDefaultNamespace(NAMESPACE);
            writeOrder(out, dispatch);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new RejectedException("xml-writable", "dispatch", "it cannot be written as XML", e);
        }
        contract.read(text.toString(), new DefaultHandler());
        return text.toString();
    }

    private static void writeOrder(XMLStreamWriter out, Dispatch dispatch) throws XMLStreamException {
        element(out, "orderNumber", dispatch.orderNumber());
        element(out, "customerNumber", dispatch.customerNumber());
        element(out, "country", dispatch.country());
        element(out, "currency", dispatch.currency());
        element(out, "total", dispatch.total().toPlainString());
        out.writeStartElement(NAMESPACE, "lines");
        for (Dispatch.Line line : dispatch.lines()) {
            out.writeStartElement(NAMESPACE, "line");
            element(out, "sku", line.sku());
            element(out, "description", line.description());
            element(out, "quantity", Integer.toString(line.quantity()));
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private static void element(XMLStreamWriter out, String name, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            out.writeStartElement(NAMESPACE, name);
            out.writeCharacters(value);
            out.writeEndElement();
        }
    }
}
