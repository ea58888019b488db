package dev.unbus.files;

import com.jcraft.jsch.SftpATTRS;
import dev.unbus.delivery.RejectedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A file on an SFTP server. To hash it whole it would have to be transferred twice, so it is known again by its name, length,
 * time of change, first and last bytes.
 */
final class SftpFile implements FolderFile {

    private static final int EDGE = 65_536;

    private final SftpFolder folder;
    private final String name;
    private final long bytes;
    private final int modified;
    private final Instant startedAt;
    private final Tally tally = new Tally();
    private String identity = "";

    SftpFile(SftpFolder folder, String name, SftpATTRS attributes, Instant startedAt) {
        this.folder = folder;
        this.name = name;
        this.bytes = attributes.getSize();
        this.modified = attributes.getMTime();
        this.startedAt = startedAt;
    }

    /** Reads the first and the last bytes. */
    void identify() throws IOException {
        MessageDigest digest = Fingerprint.sha256();
        digest.update((name + "\0" + bytes + "\0" + modified).getBytes(StandardCharsets.UTF_8));
        try (InputStream first = from(0)) {
            digest.update(first.readNBytes(EDGE));
        }
        if (bytes > EDGE) {
            try (InputStream last = from(Math.max(EDGE, bytes - EDGE))) {
                digest.update(last.readAllBytes());
            }
        }
        identity = "sftp:" + HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public String name() {
        return name;
    }

    long bytes() {
        return bytes;
    }

    Instant startedAt() {
        return startedAt;
    }

    @Override
    public String identity() {
        return identity;
    }

    @Override
    public Tally tally() {
        return tally;
    }

    @Override
    public State state() throws IOException {
        try {
            SftpATTRS now = folder.attributes(name);
            return now.getSize() == bytes && now.getMTime() == modified ? State.UNCHANGED : State.CHANGED;
        } catch (NoSuchFileException gone) {
            return State.GONE;
        }
    }

    @Override
    public InputStream from(long byteOffset) throws IOException {
        return folder.read(name, byteOffset, bytes);
    }

    @Override
    public void done() throws IOException {
        folder.move(this, "done", null);
    }

    @Override
    public void reject(RejectedException why) throws IOException {
        folder.move(this, "rejected", why);
    }
}
