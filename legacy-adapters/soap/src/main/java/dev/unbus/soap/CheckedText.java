package dev.unbus.soap;

import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.Characters;
import javax.xml.stream.events.XMLEvent;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.CachingXmlEventWriter;
import org.apache.cxf.staxutils.StaxUtils;

/**
 * Writes what goes into the body only when all of it can be written. Otherwise the parser would find a character that XML
 * cannot say after half of the body has been written, and would call it an I/O error.
 */
final class CheckedText extends AbstractPhaseInterceptor<Message> {

    private static final String WRITER = CheckedText.class.getName();

    CheckedText() {
        super(Phase.PRE_MARSHAL);
    }

    @Override
    public void handleMessage(Message message) {
        XMLStreamWriter writer = message.getContent(XMLStreamWriter.class);
        if (writer == null) {
            return;
        }
        CheckedEvents events = new CheckedEvents();
        try {
            events.setNamespaceContext(writer.getNamespaceContext());
        } catch (XMLStreamException broken) {
            throw new Fault(broken);
        }
        message.put(WRITER, writer);
        message.setContent(XMLStreamWriter.class, events);
        message.getInterceptorChain().add(new Writing(events));
    }

    /** What was not written in whole is not written at all; the fault comes in its place. */
    @Override
    public void handleFault(Message message) {
        restore(message);
    }

    private static void restore(Message message) {
        if (message.remove(WRITER) instanceof XMLStreamWriter writer) {
            message.setContent(XMLStreamWriter.class, writer);
        }
    }

    private static final class Writing extends AbstractPhaseInterceptor<Message> {

        private final CheckedEvents events;

        Writing(CheckedEvents events) {
            super(Phase.POST_MARSHAL);
            this.events = events;
        }

        @Override
        public void handleMessage(Message message) {
            restore(message);
            XMLStreamWriter writer = Objects.requireNonNull(message.getContent(XMLStreamWriter.class));
            try {
                for (XMLEvent event : events.getEvents()) {
                    StaxUtils.writeEvent(event, writer);
                }
            } catch (XMLStreamException broken) {
                throw new Fault(broken);
            }
        }
    }

    private static final class CheckedEvents extends CachingXmlEventWriter {

        @Override
        protected void addEvent(XMLEvent event) {
            if (event instanceof Characters text) {
                UnwritableCharacter.refuseIn(text.getData());
            } else if (event instanceof Attribute attribute) {
                UnwritableCharacter.refuseIn(attribute.getValue());
            }
            super.addEvent(event);
        }
    }
}
