package dev.unbus.observe;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Names the HTTP APIs that an integration calls. */
final class RestClients {

    private record Client(String authority, String path, String name) {

        static Client of(String name, URI prefix) {
            if (prefix.getRawAuthority() == null) {
                throw new IllegalArgumentException(
                        "unbus.observe.rest-clients." + name + " has to be a URL, for example http://host:8080/path");
            }
            return new Client(prefix.getRawAuthority(), prefix.getRawPath().replaceFirst("/$", ""), name);
        }

        boolean serves(String calledPath) {
            return calledPath.equals(path) || calledPath.startsWith(path + "/");
        }
    }

    private final List<Client> clients;

    RestClients(Map<String, URI> configured) {
        clients = configured.entrySet().stream()
                .map(entry -> Client.of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Client client) -> client.path().length())
                        .reversed())
                .toList();
    }

    /** The API's name; the longest path wins, and a host of only one API needs no path (Camel may send it apart). */
    String nameOf(String url) {
        URI called = URI.create(url);
        String authority = called.getRawAuthority() == null ? "unknown" : called.getRawAuthority();
        String path = called.getRawPath() == null ? "" : called.getRawPath();
        List<Client> onHost = clients.stream()
                .filter(client -> client.authority().equals(authority))
                .toList();
        if (onHost.size() == 1) {
            return onHost.get(0).name();
        }
        return onHost.stream()
                .filter(client -> client.serves(path))
                .map(Client::name)
                .findFirst()
                .orElse(called.getHost() == null ? authority : called.getHost());
    }
}
