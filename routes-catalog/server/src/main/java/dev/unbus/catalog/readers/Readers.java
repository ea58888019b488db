package dev.unbus.catalog.readers;

import dev.unbus.catalog.failed.BrokerClients;
import dev.unbus.catalog.failed.BrokersConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Asks the configured brokers again and again who reads; while one is away, what it told last stands. */
@Singleton
public final class Readers {

    private static final Logger LOG = Logger.getLogger(Readers.class);

    private final ReadersConfig config;
    private final Map<String, ReaderSource> sources = new HashMap<>();
    private final Map<String, Set<Reader>> told = new ConcurrentHashMap<>();
    private final Map<String, String> troubles = new HashMap<>();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "readers"));

    Readers(ReadersConfig config, BrokersConfig brokers, BrokerClients clients) {
        this.config = config;
        if (brokers.kafka().enabled()) {
            sources.put("kafka", new KafkaReaders(clients));
        }
        if (brokers.artemis().enabled()) {
            sources.put("artemis", new ArtemisReaders(brokers.artemis()));
        }
    }

    /** Those that read now, as far as it is known; neither the catalog nor those that are configured as known. */
    public Set<Reader> now() {
        Set<Reader> readers = new HashSet<>();
        told.values().forEach(readers::addAll);
        readers.removeIf(reader -> config.known().orElse(Set.of()).contains(reader.name()));
        return readers;
    }

    void begin(@Observes StartupEvent started) {
        if (!sources.isEmpty()) {
            long millis = config.askEvery().toMillis();
            var unused =
                    clock.scheduleWithFixedDelay(() -> sources.forEach(this::ask), 0, millis, TimeUnit.MILLISECONDS);
        }
    }

    void end(@Observes ShutdownEvent stopping) {
        clock.shutdownNow();
    }

    private void ask(String broker, ReaderSource source) {
        try {
            told.put(broker, source.readers());
            troubles.remove(broker);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception away) { // whatever it is, it is asked again
            String words = away.getClass().getName();
            if (!words.equals(troubles.put(broker, words))) {
                LOG.warnf("%s does not tell who reads: %s; it is asked again", broker, words);
                LOG.debug("the reason", away);
            }
        }
    }
}
