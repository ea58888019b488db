package dev.unbus.soap;

import org.apache.cxf.helpers.HttpHeaderHelper;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * Lets the XML declaration say the encoding when the content type does not (RFC 7303, section 3); CXF would take
 * ISO-8859-1.
 */
final class DeclaredEncoding extends AbstractPhaseInterceptor<Message> {

    DeclaredEncoding() {
        super(Phase.RECEIVE);
    }

    @Override
    public void handleMessage(Message message) {
        Object contentType = message.get(Message.CONTENT_TYPE);
        if (!(contentType instanceof String type) || HttpHeaderHelper.findCharset(type) == null) {
            message.remove(Message.ENCODING);
        }
    }
}
