package dev.unbus.files;

import com.jcraft.jsch.ChannelSftp;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a remote file; they end where the file did when it was admitted, or with an error. */
final class SftpStream extends FilterInputStream {

    private final ChannelSftp channel;
    private long left;

    SftpStream(InputStream bytes, ChannelSftp channel, long left) {
        super(bytes);
        this.channel = channel;
        this.left = left;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (left <= 0) {
            return -1;
        }
        int count = in.read(target, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw new EOFException("the file ends too early");
        }
        left -= count;
        return count;
    }

    @Override
    public void close() {
        channel.disconnect();
    }
}
