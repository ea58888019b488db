package dev.unbus.delivery.group;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.camel.Component;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** Stands for components whose endpoints are looked at and never used. */
@Singleton
class StandIns {

    @Produces
    @Singleton
    @Unremovable
    @Named("unbus-store")
    Component store() {
        return new StandIn();
    }

    @Produces
    @Singleton
    @Unremovable
    @Named("jms")
    Component jms() {
        return new StandIn();
    }

    @Produces
    @Singleton
    @Unremovable
    @Named("kafka")
    Component kafka() {
        return new StandIn();
    }

    @Produces
    @Singleton
    @Unremovable
    @Named("http")
    Component http() {
        return new StandIn();
    }

    @Produces
    @Singleton
    @Unremovable
    @Named("seda")
    Component seda() {
        return new StandIn();
    }

    private static final class StandIn extends DefaultComponent {

        @Override
        protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
            return uri.startsWith("unbus-")
                    ? new StandInSource(uri, this, remaining)
                    : new StandInEndpoint(uri, this, remaining);
        }
    }
}
