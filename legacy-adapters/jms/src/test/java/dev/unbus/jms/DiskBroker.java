package dev.unbus.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unbus.testkit.FreePorts;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.api.core.ActiveMQDisconnectedException;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQIllegalStateException;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.persistence.OperationContext;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.MessageReference;
import org.apache.activemq.artemis.core.server.ServerConsumer;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.server.files.FileStoreMonitor;
import org.apache.activemq.artemis.core.server.impl.AckReason;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** An Artemis of the test's own, with its journal on disk, that can be restarted, cut off and filled up. */
final class DiskBroker {

    static final String FAILS_WHEN_FULL = "fails.when.full";
    static final String BLOCKS_WHEN_FULL = "blocks.when.full";
    static final String NEVER_CREATED = "never.created";
    static final int FULL_BYTES = 300_000;

    private final String url = "tcp://127.0.0.1:" + FreePorts.next();
    private final Path directory;
    private final boolean secured;
    private final ActiveMQServerPlugin refusing = new ActiveMQServerPlugin() {
        @Override
        public void messageAcknowledged(
                Transaction transaction, MessageReference message, AckReason reason, ServerConsumer consumer)
                throws ActiveMQException {
            throw new ActiveMQIllegalStateException("refused for a test");
        }
    };

    private EmbeddedActiveMQ server = new EmbeddedActiveMQ();

    DiskBroker(Path directory, boolean secured) throws Exception {
        this.directory = directory;
        this.secured = secured;
        start();
    }

    JmsBroker client() {
        return client(url);
    }

    static JmsBroker client(String url) {
        return new JmsBroker(
                new ActiveMQConnectionFactory(url, "somebody", "s3cret"),
                new QuickSettings(),
                () -> "tests/jms-adapter");
    }

    String url() {
        return url;
    }

    void restart() throws Exception {
        server.stop();
        start();
    }

    /** What those call themselves that are connected, each connection once. */
    List<String> clients() {
        return server.getActiveMQServer().getRemotingService().getConnections().stream()
                .map(RemotingConnection::getClientID)
                .toList();
    }

    void cutConnections() {
        server.getActiveMQServer()
                .getRemotingService()
                .getConnections()
                .forEach(connection -> connection.fail(new ActiveMQDisconnectedException("cut")));
    }

    /** Lets what the broker writes for a client that has gone take so long. */
    void writeSlowly(Duration delay) {
        ActiveMQServer broker = server.getActiveMQServer();
        broker.registerBrokerPlugin(new ActiveMQServerPlugin() {
            @Override
            public void beforeCloseSession(ServerSession session, boolean failed) {
                OperationContext writes = broker.getStorageManager().getContext();
                writes.storeLineUp();
                CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(writes::done);
            }
        });
    }

    /** Lets the broker take no acknowledgement, or each again. */
    void refuseAcknowledgements(boolean refuse) {
        if (refuse) {
            server.getActiveMQServer().registerBrokerPlugin(refusing);
        } else {
            server.getActiveMQServer().unRegisterBrokerPlugin(refusing);
        }
    }

    /** Lets the broker take the disk for full when more than this share of it is used; it looks at once. */
    void allowOfTheDisk(double share) {
        FileStoreMonitor monitor = ((ActiveMQServerImpl) server.getActiveMQServer()).getMonitor();
        monitor.setMaxUsage(share);
        monitor.tick();
    }

    /** Lets the broker take a commit record of this id for one that has come already. */
    void rememberRecord(String id) throws Exception {
        server.getActiveMQServer()
                .getPostOffice()
                .getDuplicateIDCache(SimpleString.of("BRIDGE." + CommitRecords.QUEUE))
                .addToCache(id.getBytes(StandardCharsets.UTF_8));
    }

    /** Waits until the queue holds so many: the broker answers a commit before it adds its messages. */
    void awaitCount(String queue, long expected) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(count(queue)).isEqualTo(expected));
    }

    long count(String queue) {
        var found = server.getActiveMQServer().locateQueue(SimpleString.of(queue));
        return found == null ? 0 : found.getMessageCount();
    }

    void create(String queue) throws Exception {
        server.getActiveMQServer()
                .createQueue(QueueConfiguration.of(queue)
                        .setRoutingType(RoutingType.ANYCAST)
                        .setAutoCreateAddress(true));
    }

    void removeAddress(String address) throws Exception {
        server.getActiveMQServer().removeAddressInfo(SimpleString.of(address), null, true);
    }

    void remove(String queue) throws Exception {
        server.getActiveMQServer().destroyQueue(SimpleString.of(queue));
    }

    private void start() throws Exception {
        server = new EmbeddedActiveMQ();
        if (secured) {
            server.setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName()));
        }
        server.setConfiguration(configuration()).start();
    }

    private Configuration configuration() throws Exception {
        return new ConfigurationImpl()
                .setSecurityEnabled(secured)
                .setJMXManagementEnabled(false)
                .addAcceptorConfiguration("core", url)
                .setBindingsDirectory(directory.resolve("bindings").toString())
                .setJournalDirectory(directory.resolve("journal").toString())
                .setLargeMessagesDirectory(directory.resolve("large").toString())
                .setPagingDirectory(directory.resolve("paging").toString())
                .setJournalFileSize(1 << 20)
                .addAddressSetting("#", settings())
                .addAddressSetting(FAILS_WHEN_FULL, full(AddressFullMessagePolicy.FAIL))
                .addAddressSetting(BLOCKS_WHEN_FULL, full(AddressFullMessagePolicy.BLOCK))
                .addAddressSetting(
                        NEVER_CREATED, settings().setAutoCreateQueues(false).setAutoCreateAddresses(false));
    }

    private static AddressSettings full(AddressFullMessagePolicy policy) {
        return settings().setMaxSizeBytes(FULL_BYTES).setAddressFullMessagePolicy(policy);
    }

    private static AddressSettings settings() {
        return new AddressSettings().setMaxDeliveryAttempts(-1).setAutoDeleteQueues(false);
    }

    void stop() throws Exception {
        server.stop();
    }

    static final class QuickSettings implements JmsSettings {

        @Override
        public Optional<Path> usernameFile() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> passwordFile() {
            return Optional.empty();
        }

        @Override
        public MemorySize maxTextSize() {
            return new MemorySize(BigInteger.valueOf(1 << 20));
        }

        @Override
        public Duration pauseAfterRollback() {
            return Duration.ofMillis(50);
        }

        @Override
        public Duration longestHold() {
            return Duration.ofSeconds(1);
        }

        @Override
        public boolean camelHeaders() {
            return false;
        }

        @Override
        public Duration connectionTtl() {
            return Duration.ofSeconds(3);
        }

        @Override
        public Duration callTimeout() {
            return Duration.ofSeconds(2);
        }
    }
}
