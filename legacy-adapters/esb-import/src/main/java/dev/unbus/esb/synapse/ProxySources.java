package dev.unbus.esb.synapse;

import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.source.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the messages of a proxy service come from: HTTP, a queue, a folder or a mailbox. */
final class ProxySources {

    private final Estate estate;

    ProxySources(Estate estate) {
        this.estate = estate;
    }

    /** The addresses to read from; never none. */
    List<String> of(Element proxy) {
        List<String> sources = new ArrayList<>();
        List<String> transports = transports(proxy);
        if (transports.contains("http") || transports.contains("https") || transports.contains("local")) {
            sources.add(http(proxy));
        }
        for (String transport : transports) {
            source(transport, proxy).ifPresent(sources::add);
        }
        return sources.isEmpty() ? List.of(http(proxy)) : sources;
    }

    private String http(Element proxy) {
        String path = "/services/" + Artifacts.name(proxy).replaceAll("[^\\w./~-]", "-");
        note(proxy, "http", path);
        return "platform-http:" + path + "?matchOnUriPrefix=true";
    }

    private Optional<String> source(String transport, Element proxy) {
        Sources sources = sources(proxy);
        Optional<String> uri =
                switch (transport) {
                    case "jms" -> sources.jms(Artifacts.name(proxy));
                    case "vfs" -> sources.file();
                    case "mailto" -> sources.mail();
                    case "rabbitmq" -> Optional.of(sources.rabbit().source());
                    case "http", "https", "local" -> Optional.empty();
                    default -> throw new Unconvertible("the transport " + transport + " has no counterpart");
                };
        uri.ifPresent(address -> note(proxy, transport, address));
        return uri;
    }

    private Sources sources(Element proxy) {
        return new Sources(estate, Artifacts.name(proxy), key -> parameter(proxy, key));
    }

    /** What differs in how messages come in; empty for nothing. */
    String difference(Element proxy) {
        return transports(proxy).contains("rabbitmq") ? sources(proxy).rabbit().difference() : "";
    }

    /** What differs in where files go that were read; empty for nothing. */
    static String moved(Element proxy) {
        boolean elsewhere = List.of("transport.vfs.MoveAfterProcess", "transport.vfs.MoveAfterFailure").stream()
                .flatMap(name -> parameter(proxy, name).stream())
                .anyMatch(uri -> uri.contains("ftp"));
        if (elsewhere) {
            return "files are moved to a folder from the root of the server on, not from the home of the user";
        }
        return parameter(proxy, "transport.vfs.MoveTimestampFormat").isPresent()
                ? "files that are moved have no time before their names"
                : "";
    }

    /** The folder that answers to files are written to, if one is said. */
    Optional<String> replies(Element proxy) {
        return parameter(proxy, "transport.vfs.ReplyFileURI")
                .filter(uri -> transports(proxy).contains("vfs"));
    }

    private static List<String> transports(Element proxy) {
        return List.of(proxy.attribute("transports", "http https").strip().split("[,\\s]+", -1));
    }

    static Optional<String> parameter(Element proxy, String key) {
        return proxy.children("parameter").stream()
                .filter(parameter -> parameter.attribute("name", "").equals(key))
                .map(parameter -> parameter.text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private void note(Element proxy, String technology, String address) {
        String plain = Names.kebab(technology).equals("http") ? address : address.replaceAll("//[^/@]*@", "//");
        estate.conversion()
                .endpoint(new ExternalEndpoint(
                        proxy.place(), ExternalEndpoint.Direction.IN, technology, plain, List.of()));
    }
}
