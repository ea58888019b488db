package dev.unbus.kubernetes.manifests;

import dev.unbus.catalog.model.Channel;
import dev.unbus.environment.Environment;
import dev.unbus.environment.SystemPlace;
import java.util.stream.Stream;

/** Which system keeps a channel: the one called like it, or else the one called like its kind. */
final class Systems {

    private final Environment environment;

    Systems(Environment environment) {
        this.environment = environment;
    }

    /** The place of the channel's system. */
    SystemPlace of(Channel channel, Flow flow) {
        return Stream.of(channel.name(), kind(channel))
                .filter(environment.systems()::containsKey)
                .map(environment.systems()::get)
                .findFirst()
                .orElseThrow(() -> ManifestException.at(
                        environment,
                        environment.line("systems"),
                        "systems names neither %s nor %s, and %s needs one of them for %s"
                                .formatted(channel.name(), kind(channel), flow.id(), channel)));
    }

    /** The place of a system that is named. */
    SystemPlace named(String name, int line) {
        SystemPlace place = environment.systems().get(name);
        if (place == null) {
            throw ManifestException.at(
                    environment,
                    line,
                    "there is no system " + name + "; there are: "
                            + String.join(", ", environment.systems().keySet()));
        }
        return place;
    }

    private static String kind(Channel channel) {
        return switch (channel.kind()) {
            case TOPIC -> "kafka";
            case QUEUE -> "artemis";
            default -> channel.kind().label();
        };
    }
}
