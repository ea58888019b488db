package dev.unbus.jms;

import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientSession;

/**
 * How many consumers a queue has. When one of them goes, Artemis gives its message groups to others at once, but what it
 * held is put back only when the rollback is on disk: until then a new owner of a group is given the later messages first.
 */
final class FellowConsumers {

    private final ClientSession core;
    private final SimpleString queue;
    private int count;

    /** Counts those that are there by now. */
    FellowConsumers(ClientSession core, SimpleString queue) throws ActiveMQException {
        this.core = core;
        this.queue = queue;
        this.count = present();
    }

    /** Whether there are fewer than when this was last asked. */
    boolean haveLeft() throws ActiveMQException {
        int before = count;
        count = present();
        return count < before;
    }

    private int present() throws ActiveMQException {
        return core.queueQuery(queue).getConsumerCount();
    }
}
