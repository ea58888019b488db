package dev.unbus.delivery.group;

import dev.unbus.delivery.FailedMessageChannel;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Component;
import org.apache.camel.Endpoint;

/** The scheme {@code memory:}, its store, and its failed-message channel. */
@Singleton
class MemoryBeans implements FailedMessageChannel {

    @Produces
    @Singleton
    @Unremovable
    MemoryStore store() {
        return new MemoryStore();
    }

    @Produces
    @Singleton
    @Unremovable
    @Named("memory")
    Component component(MemoryStore store) {
        return new MemoryComponent(store);
    }

    @Override
    public boolean takesFrom(Endpoint source) {
        return source instanceof MemoryEndpoint;
    }

    @Override
    public String uri() {
        return "memory:failed";
    }

    @Override
    public boolean isOn(String resource) {
        return resource.equals("memory:store");
    }

    @Override
    public int priority() {
        return 100;
    }
}
