package dev.unbus.jms;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.component.jms.JmsEndpoint;
import org.apache.camel.quarkus.core.events.ComponentAddEvent;
import org.apache.camel.quarkus.core.events.EndpointAddEvent;

/** Sets what is an object on the stock JMS component; what is a plain value stands in this module's default configuration. */
@Singleton
final class JmsPresets {

    private final PauseAfterRollback pauseAfterRollback;
    private final JmsSettings settings;

    /** @param connections made before the component asks for the first of them */
    JmsPresets(PauseAfterRollback pauseAfterRollback, JmsSettings settings, JmsConnections connections) {
        this.pauseAfterRollback = pauseAfterRollback;
        this.settings = settings;
    }

    void onComponent(@Observes ComponentAddEvent event) {
        if (event.getComponent() instanceof JmsComponent jms) {
            jms.setErrorHandler(pauseAfterRollback);
            jms.setHeaderFilterStrategy(new TransportHeaders(settings.camelHeaders()));
            jms.setJmsKeyFormatStrategy(new PropertyNames());
        }
    }

    void onEndpoint(@Observes EndpointAddEvent event) {
        if (event.getEndpoint() instanceof JmsEndpoint jms) {
            jms.setBinding(new NoObjectsBinding(jms));
        }
    }
}
