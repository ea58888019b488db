package dev.unbus.catalog.readers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unbus.catalog.failed.BrokerClients;
import dev.unbus.catalog.failed.BrokersConfig;
import dev.unbus.catalog.model.ChannelKind;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.activemq.artemis.api.core.management.SimpleManagement;

/** The consumers of queues, by Artemis' management messages; the catalog's user needs the permission {@code manage}. */
final class ArtemisReaders implements ReaderSource {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BrokersConfig.Artemis broker;

    ArtemisReaders(BrokersConfig.Artemis broker) {
        this.broker = broker;
    }

    @Override
    public Set<Reader> readers() throws Exception { // as Artemis declares it
        SimpleManagement management = new SimpleManagement(
                broker.url(),
                broker.username().orElse(null),
                broker.currentPassword().orElse(null));
        try {
            management.open();
            Set<Reader> readers = new LinkedHashSet<>();
            String answer = management.simpleManagement("broker", "listConsumers", "", 1, MOST);
            for (JsonNode consumer : JSON.readTree(answer).path("data")) {
                add(consumer, readers);
            }
            return readers;
        } finally {
            management.close();
        }
    }

    private static void add(JsonNode consumer, Set<Reader> readers) {
        String client = consumer.path("clientID").asText("");
        String name = client.isBlank() ? host(consumer.path("remoteAddress").asText("")) : client;
        if (!client.startsWith(BrokerClients.NAME + ".")) {
            ReaderSource.channel(ChannelKind.QUEUE, consumer.path("queue").asText(""))
                    .ifPresent(queue -> readers.add(new Reader(queue, name, !client.isBlank())));
        }
    }

    /** Of an address such as {@code 10.0.0.7:41234}, without the port, which is another at every connection. */
    private static String host(String address) {
        int port = address.lastIndexOf(':');
        String host = port < 0 ? address : address.substring(0, port);
        return host.startsWith("/") ? host.substring(1) : host;
    }
}
