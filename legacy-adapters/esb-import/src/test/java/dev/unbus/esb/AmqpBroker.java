package dev.unbus.esb;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.SystemLauncherListener;
import org.apache.qpid.server.model.Broker;
import org.apache.qpid.server.model.Port;
import org.apache.qpid.server.model.SystemConfig;
import org.awaitility.Awaitility;

/** A broker that speaks AMQP 0-9-1 as RabbitMQ does, Qpid's, at a port of its own, with the client of RabbitMQ. */
final class AmqpBroker {

    private final AtomicReference<SystemConfig<?>> system = new AtomicReference<>();
    private final SystemLauncher launcher =
            new SystemLauncher(new SystemLauncherListener.DefaultSystemLauncherListener() {
                @Override
                public void onContainerResolve(SystemConfig<?> resolved) {
                    system.set(resolved);
                }
            });
    private final Connection connection;
    private final Channel channel;

    AmqpBroker(Path work) throws Exception {
        launcher.startup(Map.of(
                "type",
                "Memory",
                "initialConfigurationLocation",
                Objects.requireNonNull(AmqpBroker.class.getResource("amqp-broker.json"))
                        .toString(),
                "context",
                Map.of("qpid.work_dir", work.toString()),
                "startupLoggedToSystemOut",
                false));
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost("127.0.0.1");
        factory.setPort(port());
        connection = factory.newConnection();
        channel = connection.createChannel();
    }

    int port() {
        Broker<?> broker = (Broker<?>) system.get().getContainer();
        return broker.getChildren(Port.class).iterator().next().getBoundPort();
    }

    /** To declare, to bind, and to publish. */
    Channel channel() {
        return channel;
    }

    /** Takes the next message from a queue; waits for it. */
    GetResponse take(String queue) {
        AtomicReference<GetResponse> taken = new AtomicReference<>();
        Awaitility.await().until(() -> {
            taken.set(channel.basicGet(queue, true));
            return taken.get() != null;
        });
        return taken.get();
    }

    void stop() throws Exception {
        connection.close();
        launcher.shutdown();
    }
}
