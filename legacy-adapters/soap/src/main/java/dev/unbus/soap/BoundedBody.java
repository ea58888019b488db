package dev.unbus.soap;

import dev.unbus.delivery.RejectedException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.cxf.interceptor.AttachmentInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Stops to read a body that is larger than the bound. */
final class BoundedBody extends AbstractPhaseInterceptor<Message> {

    private final long maximumBytes;

    BoundedBody(long maximumBytes) {
        super(Phase.RECEIVE);
        addBefore(AttachmentInInterceptor.class.getName());
        this.maximumBytes = maximumBytes;
    }

    @Override
    public void handleMessage(Message message) {
        InputStream body = message.getContent(InputStream.class);
        if (body != null) {
            message.setContent(InputStream.class, new Counted(body, maximumBytes));
        }
    }

    private static final class Counted extends FilterInputStream {

        private final long maximumBytes;
        private long read;

        Counted(InputStream body, long maximumBytes) {
            super(body);
            this.maximumBytes = maximumBytes;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            count(Math.max(0, count));
            return count;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > maximumBytes) {
                throw new RejectedException(
                        "message-size", "byte " + maximumBytes, "an envelope has at most " + maximumBytes + " bytes");
            }
        }
    }
}
