package dev.unbus.testkit;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;
import org.jspecify.annotations.Nullable;

/** An ActiveMQ Artemis in the process, on a free port, with its journal on disk. */
final class ArtemisBroker {

    /** Off, as in Artemis' own configuration: an audit asks for the caller in a way that Java refuses from 24 on. */
    private static final Logger AUDIT = Logger.getLogger("org.apache.activemq.audit");

    private final EmbeddedActiveMQ server;
    private final String url;

    private ArtemisBroker(EmbeddedActiveMQ server, String url) {
        this.server = server;
        this.url = url;
    }

    static ArtemisBroker start(Path directory) {
        return start(directory, configuration -> configuration.setSecurityEnabled(false), null);
    }

    static ArtemisBroker start(
            Path directory, Consumer<Configuration> further, @Nullable ActiveMQSecurityManager security) {
        AUDIT.setLevel(Level.OFF);
        String url = "tcp://127.0.0.1:" + FreePorts.next();
        try {
            Configuration configuration = configuration(directory, url);
            further.accept(configuration);
            EmbeddedActiveMQ server = new EmbeddedActiveMQ().setConfiguration(configuration);
            if (security != null) {
                server.setSecurityManager(security);
            }
            server.start();
            return new ArtemisBroker(server, url);
        } catch (Exception e) { // EmbeddedActiveMQ declares no narrower one
            throw new IllegalStateException("Artemis did not start on " + url, e);
        }
    }

    private static Configuration configuration(Path directory, String url) throws Exception {
        return new ConfigurationImpl()
                .setJMXManagementEnabled(false)
                .addAcceptorConfiguration("core", url)
                .setBindingsDirectory(directory.resolve("bindings").toString())
                .setJournalDirectory(directory.resolve("journal").toString())
                .setLargeMessagesDirectory(directory.resolve("large-messages").toString())
                .setPagingDirectory(directory.resolve("paging").toString())
                .addAddressSetting(
                        "#", new AddressSettings().setMaxDeliveryAttempts(-1).setAutoDeleteQueues(false));
    }

    String url() {
        return url;
    }

    /** The connections on which somebody has a session as that user. */
    Set<RemotingConnection> connections(String user) {
        return server.getActiveMQServer().getSessions().stream()
                .filter(session -> user.equals(session.getUsername()))
                .map(ServerSession::getRemotingConnection)
                .collect(Collectors.toSet());
    }

    void stop() {
        try {
            server.stop();
        } catch (Exception e) { // EmbeddedActiveMQ declares no narrower one
            throw new IllegalStateException("Artemis did not stop", e);
        }
    }
}
