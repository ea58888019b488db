package dev.unbus.esb.camelxml;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTTP servers become paths of the integration's own server, clients Camel's HTTP component. */
final class HttpEndpoints {

    private static final Pattern ADDRESS = Pattern.compile("(?:(https?|proxy|tcp):)?/*([^/?]*)(/.*)?", Pattern.DOTALL);
    private static final Set<String> OF_SERVERS = Set.of("matchOnUriPrefix", "httpMethodRestrict", "muteException");
    private static final Set<String> SECURITY =
            Set.of("handlers", "securityConfiguration", "realm", "restletRealm", "configResolver", "allowedRoles");
    private static final Map<String, String> METHODS =
            Map.of("restletMethod", "httpMethodRestrict", "restletMethods", "httpMethodRestrict");

    private HttpEndpoints() {}

    static void either(EndpointUri uri, EndpointUse use) {
        if (uri.path().matches("(?i)/*wss?:.*")) {
            throw new BeyondException("a web socket of " + uri.scheme() + " has to be set up anew");
        }
        if (use.source() && uri.path().matches("(?s)/(?!/).*")) {
            server(uri, use, uri.path(), "that of the component");
        } else if (use.source()) {
            Matcher address = matched(uri);
            String path = address.group(3) == null ? "/" : address.group(3);
            server(uri, use, path, address.group(2));
        } else {
            client(uri, use);
        }
    }

    static void servlet(EndpointUri uri, EndpointUse use) {
        server(uri, use, "/" + uri.path().replaceFirst("^/+", ""), "the servlet");
    }

    static void sparkRest(EndpointUri uri, EndpointUse use) {
        String[] parts = uri.barePath().split(":", 2);
        if (parts.length == 2) {
            uri.options().put("httpMethodRestrict", parts[0].toUpperCase(Locale.ROOT));
        }
        server(
                uri,
                use,
                "/" + parts[parts.length - 1].replaceFirst("^/+", "").replaceAll(":([A-Za-z]+)", "{$1}"),
                "its own server");
    }

    private static void server(EndpointUri uri, EndpointUse use, String path, String where) {
        METHODS.forEach(uri::rename);
        uri.options().computeIfPresent("httpMethodRestrict", (key, methods) -> methods.toUpperCase(Locale.ROOT));
        for (String option : new TreeSet<>(uri.options().keySet())) {
            if (SECURITY.contains(option)) {
                throw new BeyondException("the server's own security (" + option + ") has to be set up anew");
            }
            if (!OF_SERVERS.contains(option)) {
                uri.take(option);
                use.notes().different("the server's option " + option + " is left out");
            }
        }
        uri.to("platform-http", path);
        use.notes().different("served at the integration's own HTTP port instead of " + where);
    }

    static void client(EndpointUri uri, EndpointUse use) {
        if (use.source()) {
            throw new BeyondException("an HTTP client cannot be a source");
        }
        String protocol = uri.scheme().startsWith("https") ? "https" : "http";
        Matcher address = matched(uri);
        boolean secure = protocol.equals("https") || "https".equals(address.group(1));
        String rest = address.group(3) == null ? "" : address.group(3);
        uri.take("restletMethod").ifPresent(method -> uri.options().put("httpMethod", method.toUpperCase(Locale.ROOT)));
        String old = uri.scheme();
        uri.to(secure ? "https" : "http", "//" + address.group(2) + rest);
        HttpClientOptions.today(uri, old, use.notes());
    }

    private static Matcher matched(EndpointUri uri) {
        Matcher address = ADDRESS.matcher(uri.path());
        if (!address.matches()) {
            throw new BeyondException("no address in the endpoint " + uri);
        }
        return address;
    }
}
