package dev.unbus.legacy.wms;

import dev.unbus.legacy.LegacySettings;
import dev.unbus.legacy.control.Behaviour;
import dev.unbus.legacy.control.LegacySystem;
import dev.unbus.legacy.control.Mode;
import dev.unbus.legacy.control.Switchboard;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jboss.logging.Logger;

/** Takes dispatches from the queue, one a transaction, and connects again for as long as the broker is away. */
@Singleton
final class WarehouseGate {

    static final String DISPATCH = "WMS.DISPATCH";

    /** Under which the broker, and whoever asks it, knows the warehouse. */
    static final String CLIENT_ID = "legacy.wms";

    private static final Logger LOG = Logger.getLogger(WarehouseGate.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofMillis(500);

    private final LegacySettings settings;
    private final Switchboard switchboard;
    private final DispatchDesk desk;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "warehouse");
    private boolean complained;

    WarehouseGate(LegacySettings settings, Switchboard switchboard, DispatchDesk desk) {
        this.settings = settings;
        this.switchboard = switchboard;
        this.desk = desk;
    }

    void open(@Observes StartupEvent started) {
        thread.setDaemon(true);
        thread.start();
    }

    void close(@Observes ShutdownEvent stopping) throws InterruptedException {
        closed.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    private void run() {
        try (var factory = new ActiveMQConnectionFactory(settings.brokerUrl())) {
            while (isOpen()) {
                if (told().mode() == Mode.DOWN) {
                    pause(POLL);
                } else {
                    connect(factory);
                }
            }
        }
    }

    private void connect(ActiveMQConnectionFactory factory) {
        try (var connection = factory.createConnection()) {
            connection.setClientID(CLIENT_ID);
            complained = false;
            LOG.infof("the warehouse reads %s", DISPATCH);
            serve(connection);
        } catch (JMSException | RuntimeException lost) { // anything: the warehouse must not stop for good
            if (!complained) {
                LOG.warnf("the warehouse cannot work, and tries again: %s", lost.getMessage());
                complained = true;
            }
            pause(settings.reconnectDelay());
        }
    }

    private void serve(Connection connection) throws JMSException {
        var lost = new AtomicBoolean();
        connection.setExceptionListener(failure -> lost.set(true));
        try (var session = connection.createSession(Session.SESSION_TRANSACTED);
                var consumer = session.createConsumer(session.createQueue(DISPATCH));
                var producer = session.createProducer(null)) {
            connection.start();
            while (isOpen() && !lost.get() && told().mode() != Mode.DOWN) {
                takeOne(session, consumer, producer);
            }
        }
    }

    private void takeOne(Session session, MessageConsumer consumer, MessageProducer producer) throws JMSException {
        var message = consumer.receive(POLL.toMillis());
        if (message == null) {
            return;
        }
        var told = told();
        switch (told.mode()) {
            case FAIL -> {
                session.rollback();
                pause(BEFORE_NEXT_TRY);
            }
            case DOWN -> session.rollback();
            case UP, SLOW -> {
                pause(told.delay());
                desk.answer(message, session, producer);
                session.commit();
            }
        }
    }

    private Behaviour told() {
        return switchboard.behaviour(LegacySystem.WMS);
    }

    private boolean isOpen() {
        return closed.getCount() > 0;
    }

    private void pause(Duration duration) {
        try {
            closed.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            closed.countDown();
        }
    }
}
