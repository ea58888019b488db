package dev.unbus.jms;

import dev.unbus.delivery.UnavailableException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.jspecify.annotations.Nullable;

/** The commit of a session that runs while the session goes on receiving; one at a time. */
final class PendingCommit {

    private final ClientSession session;
    private final Executor executor;
    private @Nullable FutureTask<Void> running;

    PendingCommit(ClientSession session, Executor executor) {
        this.session = session;
        this.executor = executor;
    }

    /** Begins, after the one before. */
    void start() throws UnavailableException {
        await();
        FutureTask<Void> commit = new FutureTask<>(this::commit);
        running = commit;
        executor.execute(commit);
    }

    /**
     * Waits for the end of it, if there is one.
     *
     * @throws UnavailableException when it failed, at each call from then on
     */
    void await() throws UnavailableException {
        FutureTask<Void> commit = running;
        if (commit == null) {
            return;
        }
        try {
            commit.get();
            running = null;
        } catch (ExecutionException | CancellationException refused) {
            throw unavailable("it did not take an acknowledgement", refused.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unavailable("the wait for an acknowledgement was interrupted", stopped);
        }
    }

    private @Nullable Void commit() throws ActiveMQException {
        session.commit();
        return null;
    }

    private static UnavailableException unavailable(String explanation, @Nullable Throwable cause) {
        return new UnavailableException(BrokerSession.SYSTEM, explanation, cause);
    }
}
