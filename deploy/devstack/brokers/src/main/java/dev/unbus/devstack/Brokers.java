package dev.unbus.devstack;

import java.util.List;

/** The brokers and the database server, their folder and their health, started in order and stopped in the opposite one. */
final class Brokers implements AutoCloseable {

    private final DevstackSettings settings;
    private final List<Broker> brokers;
    private final HealthEndpoint health;
    private final DataFolder folder;

    Brokers(DevstackSettings settings) {
        this.settings = settings;
        this.folder = new DataFolder(settings.data());
        this.brokers = List.of(new ArtemisBroker(settings), new KafkaBroker(settings), new DatabaseServer(settings));
        this.health = new HealthEndpoint(settings.healthPort(), brokers);
    }

    /** Returns when all accept clients; throws {@link StartFailure}, then whatever has started wants {@link #close}. */
    synchronized void start() {
        folder.take();
        LoopbackPort.requireFree(settings.ports());
        health.start();
        brokers.forEach(Broker::start);
        health.up();
    }

    @Override
    public synchronized void close() {
        health.down();
        for (var i = brokers.size() - 1; i >= 0; i--) {
            brokers.get(i).stop();
        }
        health.stop();
        folder.giveBack();
    }
}
