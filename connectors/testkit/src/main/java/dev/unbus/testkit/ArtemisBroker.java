package dev.unbus.testkit;

import java.nio.file.Path;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** An ActiveMQ Artemis in the process, on a free port, with its journal on disk. */
final class ArtemisBroker {

    private final EmbeddedActiveMQ server;
    private final String url;

    private ArtemisBroker(EmbeddedActiveMQ server, String url) {
        this.server = server;
        this.url = url;
    }

    static ArtemisBroker start(Path directory) {
        String url = "tcp://127.0.0.1:" + FreePorts.next();
        try {
            EmbeddedActiveMQ server = new EmbeddedActiveMQ().setConfiguration(configuration(directory, url));
            server.start();
            return new ArtemisBroker(server, url);
        } catch (Exception e) { // EmbeddedActiveMQ declares no narrower one
            throw new IllegalStateException("Artemis did not start on " + url, e);
        }
    }

    private static Configuration configuration(Path directory, String url) throws Exception {
        return new ConfigurationImpl()
                .setSecurityEnabled(false)
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

    void stop() {
        try {
            server.stop();
        } catch (Exception e) { // EmbeddedActiveMQ declares no narrower one
            throw new IllegalStateException("Artemis did not stop", e);
        }
    }
}
