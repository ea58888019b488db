package dev.unbus.files;

import com.jcraft.jsch.SftpATTRS;
import dev.unbus.delivery.group.LostOwnershipException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A claim on a remote folder: a folder that one process can make, with a file in it that its owner renews. One that was not
 * renewed for the lease time, as the waiting process sees it, is moved aside, which again only one can do.
 */
final class SftpLease implements Closeable {

    private static final Logger LOG = Logger.getLogger(SftpLease.class);
    private static final int RENEWALS = 3;

    private final SftpConnection connection;
    private final String folder;
    private final String owner;
    private final Duration time;
    private final String self = UUID.randomUUID().toString();
    private long writings;
    private boolean held;
    private long renewedNanos;
    private int renewedAt;
    private @Nullable String seen;
    private long seenNanos;

    SftpLease(SftpConnection connection, String folder, Duration time) {
        this.connection = connection;
        this.folder = folder;
        this.owner = folder + "/owner";
        this.time = time;
    }

    boolean claim() throws IOException {
        if (held) {
            return true;
        }
        if (connection.makeFolder(folder)) {
            renew();
            held = true;
            return true;
        }
        watch();
        return false;
    }

    /** Moves a lease aside that nobody renews. */
    private void watch() throws IOException {
        String now = written();
        if (!now.equals(seen)) {
            seen = now;
            seenNanos = System.nanoTime();
        } else if (age(seenNanos) > time.toNanos()) {
            seen = null;
            String aside = folder + "." + self;
            connection.rename(folder, aside);
            LOG.warnf("the lease %s was not renewed for %s and is taken over", folder, time);
            remove(aside);
        }
    }

    private String written() throws IOException {
        try {
            return connection.text(owner);
        } catch (NoSuchFileException notYet) {
            return "";
        }
    }

    void verifyHeld() throws LostOwnershipException, IOException {
        if (!held || age(renewedNanos) > time.toNanos() || !isOurs()) {
            held = false;
            throw new LostOwnershipException("the lease " + folder + " is not held any more");
        }
        if (age(renewedNanos) > time.dividedBy(RENEWALS).toNanos()) {
            renew();
        }
    }

    private boolean isOurs() throws IOException {
        try {
            SftpATTRS attributes = connection.attributes(owner);
            return attributes.getMTime() == renewedAt;
        } catch (NoSuchFileException taken) {
            return false;
        }
    }

    private void renew() throws IOException {
        long before = System.nanoTime();
        connection.write(owner, self + " " + writings++);
        renewedAt = connection.attributes(owner).getMTime();
        renewedNanos = before;
    }

    private static long age(long sinceNanos) {
        return System.nanoTime() - sinceNanos;
    }

    private void remove(String path) throws IOException {
        if (connection.exists(path + "/owner")) {
            connection.remove(path + "/owner");
        }
        connection.removeFolder(path);
    }

    @Override
    public void close() {
        try {
            if (held && age(renewedNanos) < time.toNanos() && isOurs()) {
                remove(folder);
            }
        } catch (IOException e) {
            LOG.debugf(e, "the lease %s was left to run out", folder);
        }
        held = false;
    }
}
