package dev.unbus.files;

import dev.unbus.delivery.RejectedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;

/** A file in an {@link Inbox}; it is known again by the SHA-256 of its content. */
record LocalFile(Inbox inbox, IntakeFile file, Map<String, String> trace) implements FolderFile {

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public String identity() {
        return file.fingerprint();
    }

    @Override
    public Tally tally() {
        return file.tally();
    }

    @Override
    public State state() throws IOException {
        return file.state();
    }

    @Override
    public InputStream from(long byteOffset) throws IOException {
        FileChannel channel = FileChannel.open(file.path(), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        return Channels.newInputStream(channel.position(byteOffset));
    }

    @Override
    public void done() {
        inbox.done(file);
    }

    @Override
    public void reject(RejectedException why) throws IOException {
        inbox.reject(file, why);
    }
}
