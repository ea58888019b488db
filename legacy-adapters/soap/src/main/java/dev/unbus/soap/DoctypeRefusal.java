package dev.unbus.soap;

import dev.unbus.delivery.RejectedException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.interceptor.StaxInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Refuses a document type declaration by name; SOAP forbids it, and the parser would not follow it. */
final class DoctypeRefusal extends AbstractPhaseInterceptor<Message> {

    DoctypeRefusal() {
        super(Phase.POST_STREAM);
        addAfter(StaxInInterceptor.class.getName());
    }

    @Override
    public void handleMessage(Message message) {
        XMLStreamReader reader = message.getContent(XMLStreamReader.class);
        if (reader == null) {
            return;
        }
        try {
            while (reader.getEventType() != XMLStreamConstants.START_ELEMENT && reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.DTD) {
                    throw new RejectedException(
                            "no-doctype", XmlFailures.place(reader.getLocation()), "an envelope declares no DTD");
                }
            }
        } catch (XMLStreamException notXml) {
            throw new Fault(notXml);
        }
    }
}
