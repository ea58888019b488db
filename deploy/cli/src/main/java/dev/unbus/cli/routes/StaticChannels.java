package dev.unbus.cli.routes;

import static dev.unbus.cli.routes.FlowProperties.UNKNOWN;

import dev.unbus.catalog.model.Channel;
import dev.unbus.catalog.model.ChannelKind;
import dev.unbus.catalog.model.Direction;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which channels the URI of an endpoint stands for: as the running integration tells it at {@code /observe/integration}, by
 * the same names.
 */
public final class StaticChannels {

    private static final Set<String> INSIDE = Set.of(
            "direct",
            "seda",
            "disruptor",
            "log",
            "mock",
            "bean",
            "class",
            "language",
            "timer",
            "scheduler",
            "validator");
    private static final String PLUMBING = "unbus.";

    private final FlowProperties properties;

    /** With what the properties say of data, databases and called services. */
    public StaticChannels(FlowProperties properties) {
        this.properties = properties;
    }

    /** The channels of an endpoint; none inside of the process; empty when the sources do not say enough. */
    public Optional<List<Channel>> of(EndpointUse use) {
        String uri = use.uri().replaceAll("\\$\\{.*?}", UNKNOWN);
        int options = uri.indexOf('?');
        String address = options < 0 ? uri : uri.substring(0, options);
        int colon = address.indexOf(':');
        String scheme = colon < 0 ? address : address.substring(0, colon);
        if (INSIDE.contains(scheme)) {
            return Optional.of(List.of());
        }
        boolean said = scheme.equals("sql") || (colon >= 0 && !address.contains(UNKNOWN));
        try {
            return said
                    ? Optional.of(channels(scheme, uri, unslashed(address, colon), use.direction()))
                    : Optional.empty();
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    private static String unslashed(String address, int colon) {
        return address.substring(colon + 1).replaceFirst("^//", "");
    }

    private List<Channel> channels(String scheme, String uri, String rest, Direction direction) {
        return switch (scheme) {
            case "kafka", "unbus-kafka" -> topics(rest);
            case "jms", "unbus-jms", "amqp", "sjms", "sjms2", "activemq", "activemq6" -> messaging(rest);
            case "file", "unbus-file" -> List.of(new Channel(ChannelKind.DIRECTORY, directory(rest)));
            case "ftp", "ftps", "sftp", "unbus-sftp" ->
                List.of(new Channel(ChannelKind.DIRECTORY, lastTwo(Path.of(rest))));
            case "cxf" -> List.of(new Channel(ChannelKind.SOAP, after(after(rest, ':'), '/')));
            case "http", "https" -> List.of(new Channel(ChannelKind.REST, client(scheme + "://" + rest)));
            case "vertx-http", "netty-http" ->
                List.of(new Channel(ChannelKind.REST, client(rest.replaceFirst("^(https?):/{0,2}", "$1://"))));
            case "platform-http", "rest", "rest-openapi" ->
                direction == Direction.CONSUMED ? List.of(new Channel(ChannelKind.REST, served(rest))) : List.of();
            case "sql" -> List.of(new Channel(ChannelKind.DATABASE, database(uri)));
            default -> List.of();
        };
    }

    private static List<Channel> topics(String names) {
        return Arrays.stream(names.split(",", -1))
                .filter(name -> !name.isBlank() && !name.startsWith(PLUMBING))
                .map(name -> new Channel(ChannelKind.TOPIC, name))
                .toList();
    }

    private static List<Channel> messaging(String rest) {
        String name = after(rest, ':');
        if (name.isBlank() || name.startsWith(PLUMBING)) {
            return List.of();
        }
        boolean topic = rest.startsWith("topic:") || rest.startsWith("temp-topic:");
        return List.of(new Channel(topic ? ChannelKind.TOPIC : ChannelKind.QUEUE, name));
    }

    private String directory(String path) {
        Path data = Path.of(properties
                        .value("unbus.observe.data-directory")
                        .orElseGet(() -> properties.expand("${UNBUS_HOME:.unbus}/data")))
                .normalize();
        Path directory = Path.of(path).normalize();
        return directory.startsWith(data) ? slashed(data.relativize(directory)) : lastTwo(directory);
    }

    private String served(String path) {
        String first = after(path, ':').replaceFirst("^/+", "").replaceFirst("/.*", "");
        return properties.value("unbus.observe.rest-path").orElse("/" + first);
    }

    private String client(String url) {
        Map<String, String> clients = properties.below("unbus.observe.rest-clients.");
        return clients.entrySet().stream()
                .filter(client -> url.equals(client.getValue())
                        || url.startsWith(client.getValue().replaceFirst("/$", "") + "/"))
                .max(Comparator.comparing(client -> client.getValue().length()))
                .map(Map.Entry::getKey)
                .orElseGet(() -> url.replaceFirst("^https?://(?:[^/@]*@)?([^/:]+).*", "$1"));
    }

    private String database(String uri) {
        return properties
                .value("unbus.observe.database")
                .or(() -> properties.value("unbus.database.name"))
                .orElseGet(() -> Arrays.stream(uri.split("[?&]", -1))
                        .filter(option -> option.startsWith("dataSource="))
                        .map(option -> option.replaceFirst("^dataSource=(?:#|%23)?(?:bean:)?", ""))
                        .findFirst()
                        .orElse("unknown"));
    }

    private static String after(String text, char mark) {
        return text.substring(text.lastIndexOf(mark) + 1);
    }

    private static String lastTwo(Path path) {
        int names = path.getNameCount();
        return slashed(path.subpath(Math.max(0, names - 2), names));
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
