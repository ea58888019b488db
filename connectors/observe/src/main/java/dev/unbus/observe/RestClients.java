package dev.unbus.observe;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Names the HTTP APIs that an integration calls. */
final class RestClients {

    private record Client(String authority, String path, String name) {

        static Client of(String left, String right) {
            return right.contains("://") ? at(right.substring(right.indexOf("://") + 3), left) : at(left, right);
        }

        private static Client at(String prefix, String name) {
            int slash = prefix.indexOf('/');
            return slash < 0
                    ? new Client(prefix, "", name)
                    : new Client(prefix.substring(0, slash), withoutLastSlash(prefix.substring(slash)), name);
        }

        boolean serves(String calledPath) {
            return calledPath.equals(path) || calledPath.startsWith(path + "/");
        }
    }

    private final List<Client> clients;

    RestClients(Map<String, String> configured) {
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

    private static String withoutLastSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
