package dev.unbus.catalog;

import dev.unbus.catalog.model.Channel;
import dev.unbus.catalog.model.ChannelKind;
import dev.unbus.catalog.model.Direction;
import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.catalog.model.PlatformChannels;
import dev.unbus.catalog.readers.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What brokers tell of readers, held against what integrations tell. A reader is an integration's when its name is that of the
 * integration, with {@code /} or {@code .}, or begins with it and a dot. One without a name on a queue that an integration
 * reads is taken for that integration, unless a reader of the queue gives an integration's name: then all should.
 */
final class BrokerReaders {

    private final Map<String, IntegrationId> names = new HashMap<>();
    private final Set<Channel> channels = new HashSet<>();
    private final Map<Channel, Set<IntegrationId>> consumers = new HashMap<>();
    private final Set<Channel> readByName = new HashSet<>();
    private final Collection<Reader> readers;

    BrokerReaders(List<Integration> integrations, Collection<Reader> readers) {
        this.readers = readers;
        for (String name : List.of(PlatformChannels.FAILED, PlatformChannels.REPLAYED)) {
            channels.add(new Channel(ChannelKind.TOPIC, name));
            channels.add(new Channel(ChannelKind.QUEUE, name));
        }
        integrations.forEach(this::know);
        readers.stream()
                .filter(reader -> owner(reader).isPresent())
                .forEach(reader -> readByName.add(reader.channel()));
    }

    private void know(Integration integration) {
        IntegrationId id = integration.id();
        names.put(id.toString(), id);
        names.put(id.toString().replace('/', '.'), id);
        for (ChannelFlow flow : integration.channels()) {
            channels.add(flow.channel());
            if (flow.direction() == Direction.CONSUMED) {
                consumers
                        .computeIfAbsent(flow.channel(), none -> new HashSet<>())
                        .add(id);
            }
        }
    }

    /** Those that read a channel of the platform and are no integration, by channel and name. */
    Set<Reader> strangers() {
        Set<Reader> strangers = new TreeSet<>(Reader.ORDER);
        readers.stream()
                .filter(reader -> channels.contains(reader.channel()) && isStranger(reader))
                .forEach(strangers::add);
        return strangers;
    }

    /** Channels of the platform that integrations read without telling so, neither in what they declare nor in what they count. */
    List<Map.Entry<Channel, IntegrationId>> untold() {
        List<Map.Entry<Channel, IntegrationId>> untold = new ArrayList<>();
        for (Reader reader : readers) {
            owner(reader)
                    .filter(id -> channels.contains(reader.channel()) && !isConsumer(id, reader.channel()))
                    .map(id -> Map.entry(reader.channel(), id))
                    .filter(edge -> !untold.contains(edge))
                    .ifPresent(untold::add);
        }
        return untold;
    }

    private boolean isStranger(Reader reader) {
        boolean mayBeAnIntegration =
                !reader.named() && consumers.containsKey(reader.channel()) && !readByName.contains(reader.channel());
        return owner(reader).isEmpty() && !mayBeAnIntegration;
    }

    private boolean isConsumer(IntegrationId id, Channel channel) {
        return consumers.getOrDefault(channel, Set.of()).contains(id);
    }

    /** The longest beginning of the name, up to a dot, that names an integration. */
    private Optional<IntegrationId> owner(Reader reader) {
        String name = reader.named() ? reader.name() : "";
        while (!names.containsKey(name) && name.indexOf('.') >= 0) {
            name = name.substring(0, name.lastIndexOf('.'));
        }
        return Optional.ofNullable(names.get(name));
    }
}
