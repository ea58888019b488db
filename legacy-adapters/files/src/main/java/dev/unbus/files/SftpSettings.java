package dev.unbus.files;

import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How SFTP servers are reached, where an endpoint does not say otherwise; keys begin with {@code unbus.files.sftp}. */
public interface SftpSettings {

    /** The password; one of the environment or of a vault. */
    Optional<String> password();

    /** A file with the password, read at each connect; instead of the password itself. */
    Optional<Path> passwordFile();

    /** The path of a private key in OpenSSH's format, read at each connect. */
    Optional<String> privateKey();

    /** The passphrase of the private key. */
    Optional<String> passphrase();

    /** A file with the passphrase, read at each connect; instead of the passphrase itself. */
    Optional<Path> passphraseFile();

    /** The file of known host keys; a server whose key is not in it is refused. */
    @WithDefault("${user.home}/.ssh/known_hosts")
    String knownHosts();

    /** How long to wait for a server; a silent connection is given up after three such times. */
    @WithDefault("10s")
    Duration timeout();

    /** How long the lease on a folder lasts that its owner does not renew. */
    @WithDefault("30s")
    Duration leaseTime();
}
