package dev.unbus.catalog.failed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Takes failed messages in from every broker that is configured, each in a thread of its own. */
@Singleton
final class Intake {

    private final BrokersConfig config;
    private final BrokerClients clients;
    private final IntakeStore store;
    private final List<IntakeLoop> loops = new ArrayList<>();

    Intake(BrokersConfig config, BrokerClients clients, IntakeStore store) {
        this.config = config;
        this.clients = clients;
        this.store = store;
    }

    void begin(@Observes StartupEvent started) {
        if (config.kafka().enabled()) {
            begin("kafka", () -> new KafkaIntakeSource(clients.kafkaConsumer()));
        }
        if (config.artemis().enabled()) {
            begin("artemis", () -> new JmsIntakeSource(clients.artemis()));
        }
    }

    void end(@Observes ShutdownEvent stopping) {
        loops.forEach(IntakeLoop::stop);
        loops.forEach(IntakeLoop::awaitEnd);
    }

    private void begin(String broker, Callable<IntakeSource> opening) {
        IntakeLoop loop = new IntakeLoop(broker, opening, store);
        loops.add(loop);
        loop.start();
    }
}
