package dev.unbus.database;

import dev.unbus.delivery.FailedMessageChannel;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Component;
import org.apache.camel.Endpoint;

/** The scheme {@code lines:} and its failed-message channel. */
@Singleton
class Lines implements FailedMessageChannel {

    final List<String> failed = new CopyOnWriteArrayList<>();

    @Produces
    @Singleton
    @Unremovable
    @Named("lines")
    Component component() {
        return new LinesComponent(failed);
    }

    @Override
    public boolean takesFrom(Endpoint source) {
        return true;
    }

    @Override
    public String uri() {
        return "lines:failed";
    }

    @Override
    public boolean isOn(String resource) {
        return resource.startsWith("database:");
    }
}
