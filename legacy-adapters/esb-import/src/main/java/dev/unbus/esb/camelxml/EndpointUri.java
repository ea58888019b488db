package dev.unbus.esb.camelxml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An endpoint URI in its parts; option values as they are written. */
final class EndpointUri {

    private String scheme;
    private String path;
    private final Map<String, String> options = new LinkedHashMap<>();

    private EndpointUri(String scheme, String path) {
        this.scheme = scheme;
        this.path = path;
    }

    /** Takes a URI apart; without a scheme its scheme is empty. */
    static EndpointUri parse(String text) {
        String uri = text.strip().replaceAll("\\s*\\n\\s*", "");
        int question = uri.indexOf('?', uri.startsWith("{{") ? Math.max(0, uri.indexOf("}}")) : 0);
        String address = question < 0 ? uri : uri.substring(0, question);
        int colon = address.indexOf(':');
        boolean named = colon > 0 && address.substring(0, colon).matches("[A-Za-z][A-Za-z0-9+.\\-]*");
        EndpointUri parsed = named
                ? new EndpointUri(address.substring(0, colon), address.substring(colon + 1))
                : new EndpointUri("", address);
        if (question >= 0) {
            parsed.query(uri.substring(question + 1));
        }
        return parsed;
    }

    private void query(String query) {
        int from = 0;
        int depth = 0;
        for (int at = 0; at <= query.length(); at++) {
            boolean end = at == query.length();
            if (!end) {
                char c = query.charAt(at);
                depth += c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
            }
            boolean raw = depth > 0 && query.substring(from, at).contains("RAW");
            if (end || (!raw && query.charAt(at) == '&')) {
                option(query.substring(from, at).replaceFirst("^amp;", ""));
                from = at + 1;
                depth = 0;
            }
        }
    }

    private void option(String pair) {
        int equal = pair.indexOf('=');
        if (!pair.isBlank()) {
            options.putIfAbsent(
                    equal < 0 ? pair.strip() : pair.substring(0, equal).strip(),
                    equal < 0 ? "" : pair.substring(equal + 1).stripTrailing());
        }
    }

    String scheme() {
        return scheme;
    }

    String path() {
        return path;
    }

    /** The path without the slashes that may stand before it. */
    String barePath() {
        return path.replaceFirst("^//", "");
    }

    EndpointUri to(String newScheme, String newPath) {
        scheme = newScheme;
        path = newPath;
        return this;
    }

    Map<String, String> options() {
        return options;
    }

    Optional<String> option(String... names) {
        for (String name : names) {
            if (options.containsKey(name)) {
                return Optional.of(options.get(name));
            }
        }
        return Optional.empty();
    }

    Optional<String> take(String name) {
        return Optional.ofNullable(options.remove(name));
    }

    void rename(String from, String to) {
        take(from).ifPresent(value -> options.putIfAbsent(to, value));
    }

    @Override
    public String toString() {
        StringBuilder uri = new StringBuilder(scheme.isEmpty() ? path : scheme + ":" + path);
        char before = '?';
        for (Map.Entry<String, String> option : options.entrySet()) {
            uri.append(before).append(option.getKey()).append('=').append(option.getValue());
            before = '&';
        }
        return uri.toString();
    }
}
