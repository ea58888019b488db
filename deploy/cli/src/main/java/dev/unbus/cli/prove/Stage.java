package dev.unbus.cli.prove;

import dev.unbus.cli.console.Console;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** All that takes part in a run: brokers, database, proxies and two instances. */
final class Stage implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int INSTANCES = 2;

    private final Servers servers;
    private final Console talk;
    private final List<Server> brokers = new ArrayList<>();
    private final List<Server> instances = new ArrayList<>();
    private boolean closed;

    Stage(Servers servers, Console talk) {
        this.servers = servers;
        this.talk = talk;
    }

    /** Returns when all are up. */
    void open() throws InterruptedException {
        start(brokers, servers.brokers());
        if (servers.hasDatabase()) {
            start(brokers, servers.database());
        }
        awaitUp(brokers);
        servers.createTopics();
        for (int number = 1; number <= INSTANCES; number++) {
            start(instances, servers.instance(number));
        }
        awaitUp(instances);
    }

    /** What can be killed as a broker. */
    List<Server> brokers() {
        return List.copyOf(brokers);
    }

    List<Server> instances() {
        return List.copyOf(instances);
    }

    List<Proxy> proxies() {
        return servers.proxies();
    }

    /** Starts what has ended although nobody killed it, and tells. */
    void tend() {
        List<Server> all = new ArrayList<>(brokers);
        all.addAll(instances);
        for (Server server : all) {
            if (server.endedByItself()) {
                talk.say("note: " + server.name() + " ended by itself, and is started again");
                server.start();
            }
        }
    }

    void awaitBrokers() throws InterruptedException {
        awaitUp(brokers);
    }

    private synchronized void start(List<Server> group, Server server) {
        if (!closed) {
            group.add(server);
            server.start();
        }
    }

    private static void awaitUp(List<Server> group) throws InterruptedException {
        for (Server server : group) {
            server.awaitUp(PATIENCE);
        }
    }

    /** Ends every process; also called while the stage is being opened. */
    @Override
    public synchronized void close() {
        closed = true;
        instances.forEach(Server::retire);
        brokers.forEach(Server::retire);
        servers.proxies().forEach(Proxy::close);
    }
}
