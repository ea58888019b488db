package dev.unbus.devstack;

import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** ActiveMQ Artemis with the core and AMQP protocols on one port, its journal on disk. */
final class ArtemisBroker implements Broker {

    private static final Logger LOG = LoggerFactory.getLogger(ArtemisBroker.class);

    private static final String DEAD = "DLQ";
    private static final String EXPIRED = "ExpiryQueue";
    private static final long MEMORY_BYTES = 64L << 20;
    private static final long FREE_DISK_BYTES = 100L << 20;
    private static final int JOURNAL_FILE_BYTES = 4 << 20;

    private final int port;
    private final Path folder;
    private @Nullable EmbeddedActiveMQ server;

    ArtemisBroker(DevstackSettings settings) {
        this.port = settings.artemisPort();
        this.folder = settings.data().resolve("artemis");
    }

    @Override
    public String name() {
        return "artemis";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void start() {
        var starting = new EmbeddedActiveMQ();
        server = starting;
        try {
            starting.setConfiguration(configuration()).start();
        } catch (Exception broken) { // what Artemis declares
            throw new StartFailure(
                    "Artemis does not start on the data in %s (%s): repair or move that folder away."
                            .formatted(folder, broken.getMessage()),
                    broken);
        }
        // Artemis reports a damaged journal in its log and carries on, without a listener.
        if (!starting.getActiveMQServer().isActive() || !LoopbackPort.answers(port)) {
            throw new StartFailure(
                    "Artemis does not start on the data in %s: repair or move that folder away, the lines above say why."
                            .formatted(folder));
        }
    }

    private Configuration configuration() throws Exception { // what Artemis declares
        return new ConfigurationImpl()
                .setName("devstack")
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .addAcceptorConfiguration(
                        "devstack", "tcp://%s:%d?protocols=CORE,AMQP".formatted(LoopbackPort.HOST, port))
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setJournalDirectory(folder.resolve("journal").toString())
                .setLargeMessagesDirectory(folder.resolve("large-messages").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setJournalType(JournalType.NIO)
                .setJournalFileSize(JOURNAL_FILE_BYTES)
                .setGlobalMaxSize(MEMORY_BYTES)
                // In bytes: the default, 90 % of the disk in use, silently blocks every sender on many a laptop.
                .setMinDiskFree(FREE_DISK_BYTES)
                // A laptop that sleeps looks like a broker that hangs.
                .setCriticalAnalyzer(false)
                .addAddressConfiguration(queue(DEAD))
                .addAddressConfiguration(queue(EXPIRED))
                .addAddressSetting("#", addressSettings());
    }

    private static CoreAddressConfiguration queue(String name) {
        return new CoreAddressConfiguration()
                .setName(name)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfiguration(QueueConfiguration.of(name).setRoutingType(RoutingType.ANYCAST));
    }

    private static AddressSettings addressSettings() {
        return new AddressSettings()
                // A message that waits for an absent system is given back for as long as that takes. The integration
                // decides when to give up, and sets the message aside in its own transaction; a broker that moves or
                // drops it after ten attempts, the default, would lose it from sight.
                .setMaxDeliveryAttempts(-1)
                // Without delay, because a delayed message is overtaken by the next one.
                .setRedeliveryDelay(0)
                .setDeadLetterAddress(SimpleString.of(DEAD))
                .setExpiryAddress(SimpleString.of(EXPIRED))
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setAutoCreateAddresses(true)
                .setAutoCreateQueues(true)
                .setAutoDeleteAddresses(false)
                .setAutoDeleteQueues(false);
    }

    @Override
    public void stop() {
        var running = server;
        server = null;
        if (running == null) {
            return;
        }
        try {
            running.stop();
        } catch (Exception unclean) { // what Artemis declares; the journal is safe without a clean stop
            LOG.warn("artemis did not stop cleanly: {}", unclean.toString());
        }
    }
}
