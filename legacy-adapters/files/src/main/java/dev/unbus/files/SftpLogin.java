package dev.unbus.files;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import dev.unbus.secrets.Secret;
import dev.unbus.secrets.SecretException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a server is, who we are there, and how each proves itself. */
record SftpLogin(
        String user,
        String host,
        int port,
        Optional<Secret> password,
        @Nullable String privateKey,
        Optional<Secret> passphrase,
        String knownHosts,
        boolean strictHostKeyChecking,
        Duration timeout) {

    private static final int UNANSWERED = 3;

    /**
     * A new connection, with the secrets as they are now.
     *
     * @throws SecretException when the file of a secret cannot be read
     */
    Session connect() throws JSchException, SecretException {
        JSch ssh = new JSch();
        if (strictHostKeyChecking) {
            ssh.setKnownHosts(knownHosts);
        }
        if (privateKey != null) {
            ssh.addIdentity(privateKey, read(passphrase));
        }
        Session session = ssh.getSession(user, host, port);
        session.setConfig("StrictHostKeyChecking", strictHostKeyChecking ? "yes" : "no");
        session.setConfig("PreferredAuthentications", "publickey,password");
        session.setPassword(read(password));
        int millis = (int) timeout.toMillis();
        // A connection that was cut silently is noticed by the questions that nobody answers.
        session.setServerAliveInterval(millis);
        session.setServerAliveCountMax(UNANSWERED);
        session.connect(millis);
        return session;
    }

    private static @Nullable String read(Optional<Secret> secret) throws SecretException {
        return Secret.read(secret).orElse(null);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return user + "@" + host + ":" + port;
    }
}
