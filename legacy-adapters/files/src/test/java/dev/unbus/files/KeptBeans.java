package dev.unbus.files;

import dev.unbus.delivery.FailedMessageChannel;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Component;
import org.apache.camel.Endpoint;

/** The sink of the tests and its failed-message channel. */
@Singleton
final class KeptBeans implements FailedMessageChannel {

    @Produces
    @Singleton
    @Unremovable
    KeptRecords records() {
        return new KeptRecords();
    }

    @Produces
    @Singleton
    @Unremovable
    @Named("kept")
    Component component(KeptRecords records) {
        return new KeptComponent(records);
    }

    @Produces
    @Singleton
    @Unremovable
    @Named("items")
    RecordFormat items() {
        return DelimitedFormat.of("id", "text");
    }

    @Override
    public boolean takesFrom(Endpoint source) {
        return true;
    }

    @Override
    public String uri() {
        return "kept:failed";
    }

    @Override
    public boolean isOn(String resource) {
        return resource.equals("kept:records");
    }
}
