package dev.unbus.devstack;

import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts both brokers and keeps them until the process is told to stop; exit code 1 and one sentence when it cannot. */
public final class Devstack {

    private static final Logger LOG = LoggerFactory.getLogger(Devstack.class);

    private Devstack() {}

    /** Takes no arguments; {@link DevstackSettings} says which environment variables count. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            run(DevstackSettings.from(System.getenv()));
        } catch (StartFailure failure) {
            if (failure.getCause() != null) {
                LOG.debug("why", failure.getCause());
            }
            LOG.error(failure.getMessage());
            System.exit(1);
        }
    }

    private static void run(DevstackSettings settings) throws InterruptedException {
        var brokers = new Brokers(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(brokers::close, "stop"));
        brokers.start();
        LOG.info(
                "up: Artemis on 127.0.0.1:{}, Kafka on 127.0.0.1:{}, data in {}",
                settings.artemisPort(),
                settings.kafkaPort(),
                settings.data());
        // The shutdown hook ends the process; this thread only keeps it alive.
        new CountDownLatch(1).await();
    }
}
