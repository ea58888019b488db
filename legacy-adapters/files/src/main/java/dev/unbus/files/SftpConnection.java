package dev.unbus.files;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpATTRS;
import com.jcraft.jsch.SftpException;
import dev.unbus.secrets.SecretException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A connection to an SFTP server that is made anew when it broke; its errors are those of {@code java.nio.file}. */
final class SftpConnection implements Closeable {

    @FunctionalInterface
    private interface Request<T> {
        T ask(ChannelSftp channel) throws SftpException;
    }

    private final SftpLogin login;
    private @Nullable Session session;
    private @Nullable ChannelSftp control;

    SftpConnection(SftpLogin login) {
        this.login = login;
    }

    List<ChannelSftp.LsEntry> list(String folder) throws IOException {
        return ask(folder, channel -> List.copyOf(channel.ls(literal(folder))));
    }

    SftpATTRS attributes(String path) throws IOException {
        return ask(path, channel -> channel.lstat(literal(path)));
    }

    boolean exists(String path) throws IOException {
        try {
            attributes(path);
            return true;
        } catch (NoSuchFileException absent) {
            return false;
        }
    }

    /** Makes the folder, or tells that there is something of that name; of several that try, one makes it. */
    boolean makeFolder(String path) throws IOException {
        try {
            ask(path, channel -> {
                channel.mkdir(path);
                return true;
            });
            return true;
        } catch (IOException refused) {
            if (exists(path)) {
                return false;
            }
            throw refused;
        }
    }

    String text(String path) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ask(path, channel -> {
            channel.get(literal(path), bytes);
            return true;
        });
        return bytes.toString(StandardCharsets.UTF_8);
    }

    void write(String path, String text) throws IOException {
        ask(path, channel -> {
            channel.put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), literal(path));
            return true;
        });
    }

    void rename(String from, String to) throws IOException {
        ask(from, channel -> {
            channel.rename(literal(from), literal(to));
            return true;
        });
    }

    void remove(String path) throws IOException {
        ask(path, channel -> {
            channel.rm(literal(path));
            return true;
        });
    }

    void removeFolder(String path) throws IOException {
        ask(path, channel -> {
            channel.rmdir(literal(path));
            return true;
        });
    }

    /** The file from that byte on, on a channel of its own, so that other requests can be made meanwhile. */
    InputStream read(String path, long byteOffset, long bytes) throws IOException {
        control();
        ChannelSftp channel = channel();
        try {
            InputStream stream = channel.get(literal(path), null, byteOffset);
            return new SftpStream(stream, channel, bytes - byteOffset);
        } catch (SftpException e) {
            channel.disconnect();
            throw translated(path, e);
        }
    }

    private <T> T ask(String path, Request<T> request) throws IOException {
        ChannelSftp channel = control();
        try {
            return request.ask(channel);
        } catch (SftpException e) {
            throw translated(path, e);
        }
    }

    private ChannelSftp control() throws IOException {
        ChannelSftp known = control;
        if (known != null && known.isConnected() && session != null && session.isConnected()) {
            return known;
        }
        close();
        try {
            session = login.connect();
        } catch (JSchException e) {
            throw new IOException("no connection to " + login, e);
        } catch (SecretException secret) {
            throw new IOException("no connection to " + login + ": " + secret.getMessage(), secret);
        }
        ChannelSftp opened = channel();
        control = opened;
        return opened;
    }

    private ChannelSftp channel() throws IOException {
        try {
            if (session == null) {
                throw new IOException("no connection to " + login);
            }
            ChannelSftp channel = (ChannelSftp) session.openChannel("sftp");
            channel.connect((int) login.timeout().toMillis());
            return channel;
        } catch (JSchException e) {
            close();
            throw new IOException("no connection to " + login, e);
        }
    }

    private IOException translated(String path, SftpException e) {
        if (e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE) {
            return new NoSuchFileException(path);
        }
        if (e.id == ChannelSftp.SSH_FX_PERMISSION_DENIED) {
            return new AccessDeniedException(path);
        }
        if (e.getCause() != null) {
            // Not an answer of the server: what the channel would say next is unknown.
            close();
        }
        return new IOException("the server refused a request for " + path, e);
    }

    /** The library takes names for patterns. */
    private static String literal(String path) {
        return path.replaceAll("[\\\\*?]", "\\\\$0");
    }

    @Override
    public void close() {
        if (control != null) {
            control.disconnect();
        }
        control = null;
        if (session != null) {
            session.disconnect();
        }
        session = null;
    }
}
