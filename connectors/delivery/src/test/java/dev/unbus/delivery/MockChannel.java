package dev.unbus.delivery;

import jakarta.inject.Singleton;
import org.apache.camel.Endpoint;

/** Stands for a broker's failed-message channel. */
@Singleton
final class MockChannel implements FailedMessageChannel {

    static final String URI = "mock:failed";

    @Override
    public boolean takesFrom(Endpoint source) {
        return true;
    }

    @Override
    public String uri() {
        return URI;
    }
}
