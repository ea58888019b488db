package dev.unbus.legacy.wms;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/** A real Artemis that can go away and come back with its data. */
final class TestBroker {

    private final Path folder;
    private final int port;
    private EmbeddedActiveMQ server = new EmbeddedActiveMQ();

    TestBroker(Path folder) throws IOException {
        this.folder = folder;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
    }

    String url() {
        return "tcp://127.0.0.1:" + port;
    }

    TestBroker start() throws Exception {
        var configuration = new ConfigurationImpl()
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .setMinDiskFree(1)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .addAcceptorConfiguration("test", url())
                .addAddressSetting(
                        "#", new AddressSettings().setAutoDeleteQueues(false).setMaxDeliveryAttempts(-1));
        server = new EmbeddedActiveMQ().setConfiguration(configuration);
        server.start();
        return this;
    }

    void stop() throws Exception {
        server.stop();
    }

    void send(String queue, String text) {
        send(queue, context -> context.createTextMessage(text));
    }

    void send(String queue, Writing writing) {
        try (var factory = new ActiveMQConnectionFactory(url());
                var context = factory.createContext()) {
            context.createProducer().send(context.createQueue(queue), writing.write(context));
        } catch (JMSException failed) {
            throw new AssertionError(failed);
        }
    }

    /** The next message of the queue as {@code reading} sees it; fails when none comes in time. */
    <T> T receive(String queue, Duration atMost, Reading<T> reading) {
        try (var factory = new ActiveMQConnectionFactory(url());
                var context = factory.createContext();
                var consumer = context.createConsumer(context.createQueue(queue))) {
            var message = consumer.receive(atMost.toMillis());
            if (message == null) {
                throw new AssertionError("nothing came on " + queue);
            }
            return reading.read(message);
        } catch (JMSException failed) {
            throw new AssertionError(failed);
        }
    }

    /** How many messages wait, delivered ones not yet acknowledged included. */
    long count(String queue) {
        var found = server.getActiveMQServer().locateQueue(queue);
        return found == null ? 0 : found.getMessageCount();
    }

    /** The client ids of all who are connected, without those who give none. */
    Set<String> clients() {
        return server.getActiveMQServer().getRemotingService().getConnections().stream()
                .map(RemotingConnection::getClientID)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Makes a message. */
    interface Writing {
        Message write(JMSContext context) throws JMSException;
    }

    /** Looks at a message. */
    interface Reading<T> {
        T read(Message message) throws JMSException;
    }
}
