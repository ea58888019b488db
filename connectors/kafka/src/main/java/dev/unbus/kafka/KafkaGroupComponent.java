package dev.unbus.kafka;

import dev.unbus.delivery.DeliverySettings;
import dev.unbus.delivery.IntegrationIdentity;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** The scheme {@code unbus-kafka:}, whose endpoints take part in groups. */
@Singleton
@Named("unbus-kafka")
@Unremovable
final class KafkaGroupComponent extends DefaultComponent {

    private final KafkaClients clients;
    private final KafkaResource brokers;
    private final DeliverySettings.Group groups;
    private final String defaultGroupId;

    KafkaGroupComponent(
            KafkaClients clients, KafkaResource brokers, DeliverySettings delivery, IntegrationIdentity identity) {
        this.clients = clients;
        this.brokers = brokers;
        this.groups = delivery.group();
        this.defaultGroupId = identity.name().replace('/', '.');
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        KafkaGroupEndpoint endpoint = new KafkaGroupEndpoint(uri, this, clients, brokers, groups);
        endpoint.setTopics(remaining);
        endpoint.setGroupId(defaultGroupId);
        return endpoint;
    }
}
