package dev.unbus.catalog.replay;

import dev.unbus.catalog.failed.BrokerClients;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** The thread that does the replays, in turn; those that a killed catalog left go on where they were. */
@Singleton
final class ReplayWorker {

    private static final Logger LOG = Logger.getLogger(ReplayWorker.class);
    private static final long IDLE_MILLIS = 100;
    private static final long TROUBLE_MILLIS = 2_000;
    private static final long LONGEST_END_MILLIS = 5_000;

    private final ReplayStore store;
    private final OutgoingMessages messages;
    private final Jdbi database;
    private final BrokerClients clients;
    private final Map<String, ReplayJob> jobs = new HashMap<>();
    private final Thread thread = new Thread(this::run, "replays");
    private volatile boolean running = true;

    ReplayWorker(ReplayStore store, OutgoingMessages messages, Jdbi database, BrokerClients clients) {
        this.store = store;
        this.messages = messages;
        this.database = database;
        this.clients = clients;
    }

    void begin(@Observes StartupEvent started) {
        thread.start();
    }

    void end(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        thread.join(LONGEST_END_MILLIS);
        thread.interrupt();
    }

    private void run() {
        try {
            while (running) {
                Thread.sleep(round());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        jobs.values().forEach(ReplayJob::close);
    }

    /** Gives each replay a step and returns how long to rest. */
    private long round() {
        try {
            Set<String> active = new LinkedHashSet<>(store.running());
            active.addAll(store.unsettled());
            jobs.entrySet().removeIf(job -> ended(job, active));
            long rest = IDLE_MILLIS;
            for (String id : active) {
                rest = Math.min(rest, step(id));
            }
            return rest;
        } catch (RuntimeException away) {
            LOG.warnf("replays wait for the database: %s", away.getClass().getName());
            LOG.debug("the reason", away);
            return TROUBLE_MILLIS;
        }
    }

    private static boolean ended(Map.Entry<String, ReplayJob> job, Set<String> active) {
        boolean ended = !active.contains(job.getKey());
        if (ended) {
            job.getValue().close();
        }
        return ended;
    }

    private long step(String id) {
        Optional<ReplayEntry> replay = store.find(id);
        if (replay.isEmpty()) {
            return IDLE_MILLIS;
        }
        ReplayJob job = jobs.computeIfAbsent(id, name -> new ReplayJob(store, messages, database, clients, name));
        try {
            return job.step(replay.get()) ? 0 : IDLE_MILLIS;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        } catch (Exception trouble) { // whatever it is, what is locked is settled before anything else is sent
            LOG.warnf("replay %s waits: %s", id, trouble.getClass().getName());
            LOG.debug("the reason", trouble);
            job.close();
            jobs.remove(id);
            rest();
        }
        return IDLE_MILLIS;
    }

    private void rest() {
        try {
            Thread.sleep(TROUBLE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
