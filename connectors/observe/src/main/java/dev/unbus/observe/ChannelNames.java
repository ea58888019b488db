package dev.unbus.observe;

import dev.unbus.catalog.model.Channel;
import dev.unbus.catalog.model.ChannelKind;
import dev.unbus.catalog.model.Direction;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Tells which channels a Camel endpoint stands for; most endpoints stand for none. */
@Singleton
final class ChannelNames {

    private static final Set<String> INSIDE = Set.of("direct", "seda", "disruptor");
    private static final String PLUMBING = "unbus.";
    private static final int LONGEST_NAME = 200;

    private final Path dataDirectory;
    private final String restPath;
    private final RestClients restClients;
    private final String database;

    ChannelNames(ObserveConfig config) {
        dataDirectory = absolute(config.dataDirectory());
        database = config.database().orElse("");
        restPath = config.restPath().orElse("");
        restClients = new RestClients(config.restClients());
    }

    /** The channels of an endpoint, none when it is a step inside the process or Unbus' own plumbing. */
    List<Channel> of(String endpointUri, Direction direction) {
        EndpointAddress address = EndpointAddress.of(endpointUri);
        return switch (address.scheme()) {
            case "kafka", "unbus-kafka" -> topics(address.rest());
            case "jms", "unbus-jms", "amqp", "sjms", "sjms2", "activemq", "activemq6" -> messaging(address);
            case "file", "unbus-file" -> List.of(channel(ChannelKind.DIRECTORY, directory(address.rest())));
            case "ftp", "ftps", "sftp", "unbus-sftp" ->
                List.of(channel(ChannelKind.DIRECTORY, lastTwo(Path.of(address.rest()))));
            case "cxf" -> List.of(channel(ChannelKind.SOAP, lastSegment(address.afterLastColon())));
            case "platform-http", "rest", "rest-openapi", "http", "https", "vertx-http", "netty-http" ->
                List.of(channel(ChannelKind.REST, rest(endpointUri, address, direction)));
            case "sql" -> List.of(channel(ChannelKind.DATABASE, database(endpointUri)));
            default -> List.of();
        };
    }

    /** How a route's beginning is shown: its channels, or for anything inside the process scheme and name. */
    String from(String endpointUri) {
        List<Channel> channels = of(endpointUri, Direction.CONSUMED);
        return channels.isEmpty()
                ? EndpointAddress.of(endpointUri).toString()
                : channels.stream().map(Channel::toString).collect(Collectors.joining(","));
    }

    /** How a target of a route is shown: its channels, or the next route; nothing for a mere step of work. */
    List<String> to(String endpointUri) {
        EndpointAddress address = EndpointAddress.of(endpointUri);
        return INSIDE.contains(address.scheme())
                ? List.of(address.toString())
                : of(endpointUri, Direction.PRODUCED).stream()
                        .map(Channel::toString)
                        .toList();
    }

    private static List<Channel> topics(String names) {
        return Arrays.stream(names.split(",", -1))
                .filter(name -> !name.isBlank() && !name.startsWith(PLUMBING))
                .map(name -> channel(ChannelKind.TOPIC, name))
                .toList();
    }

    private static List<Channel> messaging(EndpointAddress address) {
        String name = address.afterLastColon();
        if (name.isBlank() || name.startsWith(PLUMBING)) {
            return List.of();
        }
        boolean topic = address.rest().startsWith("topic:") || address.rest().startsWith("temp-topic:");
        return List.of(channel(topic ? ChannelKind.TOPIC : ChannelKind.QUEUE, name));
    }

    private String directory(String path) {
        Path absolute = absolute(path);
        return absolute.startsWith(dataDirectory) ? slashed(dataDirectory.relativize(absolute)) : lastTwo(absolute);
    }

    private String rest(String endpointUri, EndpointAddress address, Direction direction) {
        if (direction == Direction.PRODUCED) {
            return restClients.nameOf(calledUrl(endpointUri, address));
        }
        return restPath.isBlank() ? "/" + firstSegment(address.afterLastColon()) : restPath;
    }

    private static String calledUrl(String endpointUri, EndpointAddress address) {
        return switch (address.scheme()) {
            case "http", "https" -> address.scheme() + "://" + address.rest();
            case "rest", "rest-openapi" -> "http://" + hostOption(endpointUri);
            default -> address.rest().replaceFirst("^(https?):/{0,2}", "$1://");
        };
    }

    private static String hostOption(String endpointUri) {
        return option(endpointUri, "host").replaceFirst("^https?://", "");
    }

    private String database(String endpointUri) {
        return database.isBlank() ? option(endpointUri, "dataSource").replaceFirst("^(#|%23)(bean:)?", "") : database;
    }

    private static String option(String endpointUri, String name) {
        return Arrays.stream(endpointUri.substring(endpointUri.indexOf('?') + 1).split("&", -1))
                .filter(option -> option.startsWith(name + "="))
                .map(option -> option.substring(name.length() + 1))
                .findFirst()
                .orElse("unknown");
    }

    private static String firstSegment(String path) {
        String unslashed = path.replaceFirst("^/+", "");
        int slash = unslashed.indexOf('/');
        return slash < 0 ? unslashed : unslashed.substring(0, slash);
    }

    private static String lastSegment(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String lastTwo(Path path) {
        int names = path.getNameCount();
        return slashed(path.subpath(Math.max(0, names - 2), names));
    }

    private static String slashed(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }

    private static Channel channel(ChannelKind kind, String name) {
        String visible = name.isBlank() ? "unknown" : name.replaceAll("[^!-~]|,", "_");
        return new Channel(kind, visible.substring(0, Math.min(visible.length(), LONGEST_NAME)));
    }
}
