package dev.unbus.kubernetes.manifests;

import dev.unbus.catalog.model.CatalogInfo;
import dev.unbus.catalog.model.Channel;
import dev.unbus.catalog.model.ChannelKind;
import dev.unbus.catalog.model.IntegrationId;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A flow as its team declares it.
 *
 * @param descriptor its {@code catalog-info.yaml}, for messages
 * @param info what that says
 * @param version the version of its pom
 */
public record Flow(Path descriptor, CatalogInfo info, String version) {

    /** Its name across teams. */
    public IntegrationId id() {
        return info.id();
    }

    /** Whether it answers callers over HTTP. */
    public boolean servesHttp() {
        return !info.providesApis().isEmpty()
                || consumes(ChannelKind.REST).findAny().isPresent()
                || consumes(ChannelKind.SOAP).findAny().isPresent();
    }

    /** Whether it hands files over or takes them in. */
    boolean hasDirectories() {
        return Stream.concat(info.consumes().stream(), info.produces().stream())
                .anyMatch(channel -> channel.kind() == ChannelKind.DIRECTORY);
    }

    /** The names of the channels of that kind from which it takes messages. */
    Stream<String> consumes(ChannelKind kind) {
        return info.consumes().stream()
                .filter(channel -> channel.kind() == kind)
                .map(channel -> channel.name());
    }

    /** The channels that others keep: those whose systems it has to reach. */
    List<Channel> outside() {
        Stream<Channel> taken = info.consumes().stream()
                .filter(channel -> channel.kind() == ChannelKind.TOPIC || channel.kind() == ChannelKind.QUEUE);
        Stream<Channel> sent = info.produces().stream().filter(channel -> channel.kind() != ChannelKind.DIRECTORY);
        return Stream.concat(taken, sent).distinct().sorted().toList();
    }
}
