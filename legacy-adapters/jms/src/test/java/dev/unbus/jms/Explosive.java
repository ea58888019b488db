package dev.unbus.jms;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.concurrent.atomic.AtomicInteger;

/** Notes when somebody deserializes it. */
final class Explosive implements Serializable {

    static final AtomicInteger EXPLOSIONS = new AtomicInteger();

    private static final long serialVersionUID = 1;

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        EXPLOSIONS.incrementAndGet();
    }
}
