package dev.unbus.testkit;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;
import org.jspecify.annotations.Nullable;

/** An ActiveMQ Artemis in the process, on a free port, with its journal on disk. */
final class ArtemisBroker {

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

    /** Of all clients, whoever they are. */
    Set<RemotingConnection> connections() {
        return server.getActiveMQServer().getRemotingService().getConnections();
    }

    void stop() {
        try {
            server.stop();
        } catch (Exception e) { // EmbeddedActiveMQ declares no narrower one
            throw new IllegalStateException("Artemis did not stop", e);
        }
    }
}
