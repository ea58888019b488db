package dev.unbus.jms;

import dev.unbus.delivery.FailureClassifier;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.springframework.util.ErrorHandler;

/** Runs in the consumer's thread after a message went back to its queue, where the broker offers it again at once. */
@Singleton
final class PauseAfterRollback implements ErrorHandler {

    private static final Logger LOG = Logger.getLogger(PauseAfterRollback.class);

    private final FailureClassifier classifier;
    private final JmsSettings settings;

    PauseAfterRollback(FailureClassifier classifier, JmsSettings settings) {
        this.classifier = classifier;
        this.settings = settings;
    }

    @Override
    public void handleError(Throwable thrown) {
        // The text of a foreign exception may hold a part of the payload.
        String reason = classifier.classify(thrown).map(Throwable::getMessage).orElseGet(() -> rootOf(thrown)
                .getClass()
                .getName());
        LOG.warnf("A message went back to its queue: %s", reason);
        try {
            TimeUnit.NANOSECONDS.sleep(settings.pauseAfterRollback().toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
            root = root.getCause();
        }
        return root;
    }
}
