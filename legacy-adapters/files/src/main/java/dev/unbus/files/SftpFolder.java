package dev.unbus.files;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.SftpATTRS;
import dev.unbus.delivery.RejectedException;
import dev.unbus.delivery.group.LostOwnershipException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A directory of an SFTP server. */
final class SftpFolder implements RecordFolder {

    private static final Logger LOG = Logger.getLogger(SftpFolder.class);

    private final SftpConnection connection;
    private final String directory;
    private final NamePattern include;
    private final FilesConfig config;
    private final Clock clock;
    private final QuietFiles quiet;
    private final SftpLease lease;
    private boolean prepared;
    private @Nullable SftpFile admitted;

    SftpFolder(SftpLogin login, String directory, NamePattern include, FilesConfig config, Clock clock) {
        this.connection = new SftpConnection(login);
        this.directory = directory;
        this.include = include;
        this.config = config;
        this.clock = clock;
        this.quiet = new QuietFiles(config);
        this.lease = new SftpLease(
                connection, path(Inbox.BOOKKEEPING) + "/lease", config.sftp().leaseTime());
    }

    @Override
    public boolean claim() throws IOException {
        if (!prepared) {
            for (String folder : List.of("done", "rejected", Inbox.BOOKKEEPING)) {
                connection.makeFolder(path(folder));
            }
            prepared = true;
        }
        return lease.claim();
    }

    @Override
    public void verifyHeld() throws LostOwnershipException, IOException {
        lease.verifyHeld();
    }

    /** The server's clock is not ours, so only what we saw tells whether a file is still written to. */
    @Override
    public List<String> ready() throws IOException {
        List<QuietFiles.Listed> files = new ArrayList<>();
        for (ChannelSftp.LsEntry entry : connection.list(directory)) {
            String name = entry.getFilename();
            SftpATTRS attributes = entry.getAttrs();
            if (!attributes.isDir() && include.matches(name) && !TraceSidecar.isOne(name) && staysWithin(name)) {
                files.add(new QuietFiles.Listed(
                        name, attributes.getSize(), Instant.ofEpochSecond(attributes.getMTime())));
            }
        }
        return quiet.ready(files, null);
    }

    private boolean staysWithin(String name) {
        boolean plain = name.indexOf('/') < 0 && !name.equals(".") && !name.equals("..");
        if (!plain) {
            LOG.debugf("%s: a name that leads out of the folder is passed over", directory);
        }
        return plain;
    }

    @Override
    public @Nullable FolderFile admit(String name, FileCheck check) throws IOException {
        SftpFile known = admitted;
        if (known != null && known.name().equals(name) && known.state() == FolderFile.State.UNCHANGED) {
            return known;
        }
        admitted = null;
        SftpATTRS attributes = attributes(name);
        SftpFile file = new SftpFile(this, name, attributes, clock.instant());
        try {
            refuseAtSight(attributes);
            file.identify();
            try (InputStream content = file.from(0)) {
                check.check(content, file.tally());
            }
        } catch (RejectedException why) {
            file.reject(why);
            return null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        admitted = file;
        return file;
    }

    private void refuseAtSight(SftpATTRS attributes) {
        if (!attributes.isReg()) {
            throw new RejectedException("file-regular", "file", "links and the like are not followed");
        }
        if (attributes.getSize() == 0) {
            throw new RejectedException("file-not-empty", "byte 0", "the file is empty");
        }
        if (attributes.getSize() > config.maxFileBytes()) {
            throw TextSource.tooLarge(config.maxFileBytes());
        }
    }

    SftpATTRS attributes(String name) throws IOException {
        return connection.attributes(path(name));
    }

    InputStream read(String name, long byteOffset, long bytes) throws IOException {
        return connection.read(path(name), byteOffset, bytes);
    }

    /** Moves a file with its report beside it, never over an earlier one. */
    void move(SftpFile file, String folder, @Nullable RejectedException why) throws IOException {
        Instant now = clock.instant();
        String target = path(folder) + "/" + freeName(folder, file.name(), now);
        IntakeReport report =
                IntakeReport.of(file.name(), why, file.tally(), file.bytes(), file.identity(), file.startedAt(), now);
        connection.write(target + ".report.json", report.json());
        connection.rename(path(file.name()), target);
        if (why == null) {
            LOG.infof("%s: took in %s: %s", directory, file.name(), file.tally().counts());
        } else {
            LOG.warnf("%s: rejected %s: %s", directory, file.name(), why.getMessage());
        }
    }

    private String freeName(String folder, String name, Instant now) throws IOException {
        Iterator<String> candidates = TargetNames.candidates(name, now).iterator();
        String candidate = candidates.next();
        while (connection.exists(path(folder) + "/" + candidate)) {
            candidate = candidates.next();
        }
        return candidate;
    }

    private String path(String name) {
        return directory + "/" + name;
    }

    @Override
    public void close() {
        lease.close();
        connection.close();
        prepared = false;
    }
}
