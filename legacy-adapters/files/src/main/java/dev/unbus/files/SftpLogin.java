package dev.unbus.files;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where a server is, who we are there, and how each proves itself. */
record SftpLogin(
        String user,
        String host,
        int port,
        @Nullable String password,
        @Nullable String privateKey,
        @Nullable String passphrase,
        String knownHosts,
        boolean strictHostKeyChecking,
        Duration timeout) {

    private static final int UNANSWERED = 3;

    Session connect() throws JSchException {
        JSch ssh = new JSch();
        if (strictHostKeyChecking) {
            ssh.setKnownHosts(knownHosts);
        }
        if (privateKey != null) {
            ssh.addIdentity(privateKey, passphrase);
        }
        Session session = ssh.getSession(user, host, port);
        session.setConfig("StrictHostKeyChecking", strictHostKeyChecking ? "yes" : "no");
        session.setConfig("PreferredAuthentications", "publickey,password");
        session.setPassword(password);
        int millis = (int) timeout.toMillis();
        // A connection that was cut silently is noticed by the questions that nobody answers.
        session.setServerAliveInterval(millis);
        session.setServerAliveCountMax(UNANSWERED);
        session.connect(millis);
        return session;
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return user + "@" + host + ":" + port;
    }
}
