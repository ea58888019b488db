package dev.unbus.kafka;

import dev.unbus.secrets.KafkaLogin;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.component.kafka.KafkaComponent;
import org.apache.camel.component.kafka.KafkaConfiguration;
import org.apache.camel.quarkus.core.events.ComponentAddEvent;

/** Has the clients of Camel's own component log in and wait as ours do; its plain options stand in this module's default configuration. */
@Singleton
final class KafkaPresets {

    private final KafkaLogin login;

    KafkaPresets(KafkaSettings settings) {
        this.login = settings.login();
    }

    void onComponent(@Observes ComponentAddEvent event) {
        if (event.getComponent() instanceof KafkaComponent kafka) {
            kafka.setPollExceptionStrategy(new PollAgain());
            KafkaConfiguration configuration = kafka.getConfiguration();
            Map<String, Object> further = new HashMap<>(configuration.getAdditionalProperties());
            further.putAll(login.properties());
            configuration.setAdditionalProperties(further);
        }
    }
}
