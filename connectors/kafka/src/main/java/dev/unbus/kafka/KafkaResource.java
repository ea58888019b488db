package dev.unbus.kafka;

import dev.unbus.delivery.group.GroupResource;
import dev.unbus.delivery.group.GroupSource;
import dev.unbus.delivery.group.GroupTransaction;
import dev.unbus.delivery.group.SlotId;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;

/** The brokers: what every sink of theirs is part of, and what can keep the commit record of a route that sends elsewhere. */
@Singleton
@Unremovable
final class KafkaResource implements GroupResource {

    private final KafkaClients clients;
    private final KafkaSettings settings;

    KafkaResource(KafkaClients clients, KafkaSettings settings) {
        this.clients = clients;
        this.settings = settings;
    }

    @Override
    public String resource() {
        return clients.resource();
    }

    @Override
    public GroupTransaction open(SlotId slot, GroupSource source) throws Exception {
        return KafkaGroupTransaction.open(clients, settings, slot, source);
    }
}
