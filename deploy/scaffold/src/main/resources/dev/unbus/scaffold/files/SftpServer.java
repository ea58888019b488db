package @package@;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;

/** A real SFTP server with one user, whose home is a folder below {@code target}. */
public final class SftpServer implements QuarkusTestResourceLifecycleManager {

    /** The home of the user. */
    static final Path HOME = Path.of("target", "sftp");

    private static final String USER = "unbus";
    private static final String PASSWORD = "p&ss+w%rd";

    private @Nullable SshServer server;

    @Override
    public Map<String, String> start() {
        try {
            return started(Files.createDirectories(HOME).toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> started(Path home) throws IOException {
        Files.createDirectories(home.resolve("inbox"));
        SimpleGeneratorHostKeyProvider keys = new SimpleGeneratorHostKeyProvider();
        keys.setAlgorithm("RSA");
        SshServer started = SshServer.setUpDefaultServer();
        started.setHost("127.0.0.1");
        started.setKeyPairProvider(keys);
        started.setFileSystemFactory(new VirtualFileSystemFactory(home));
        started.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        started.setPasswordAuthenticator((user, password, session) -> user.equals(USER) && password.equals(PASSWORD));
        started.start();
        server = started;
        String key =
                PublicKeyEntry.toString(keys.loadKeys(null).iterator().next().getPublic());
        String host = "[127.0.0.1]:" + started.getPort();
        Path knownHosts = Files.writeString(home.resolve("known_hosts"), host + " " + key + "\n");
        return settings(USER + "@127.0.0.1:" + started.getPort(), knownHosts.toString());
    }

    private static Map<String, String> settings(String address, String knownHosts) {
        Map<String, String> settings = new HashMap<>();
@sftpSettings@
        return settings;
    }

    @Override
    public void stop() {
        try {
            if (server != null) {
                server.stop(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
