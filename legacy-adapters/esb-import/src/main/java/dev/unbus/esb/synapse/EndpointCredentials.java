package dev.unbus.esb.synapse;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.HttpCredentials;
import dev.unbus.esb.source.Element;
import java.util.List;

/** The {@code authentication} of an HTTP endpoint as options of Camel's; secrets become settings without a value. */
final class EndpointCredentials {

    private final Conversion conversion;
    private final String key;
    private String difference = "";

    EndpointCredentials(Conversion conversion, String key) {
        this.conversion = conversion;
        this.key = key;
    }

    /** What differs; known when the options are. */
    String difference() {
        return difference;
    }

    /** The options, each behind an ampersand. */
    String options(Element authentication) {
        return authentication
                .child("basicAuth")
                .map(this::basic)
                .or(() -> authentication
                        .child("oauth")
                        .flatMap(oauth -> oauth.child("clientCredentials"))
                        .map(this::client))
                .orElseThrow(
                        () -> new Unconvertible("this kind of authentication of an HTTP endpoint is not converted"));
    }

    private String basic(Element basic) {
        return HttpCredentials.basic(
                conversion.setting(key + ".user", plain(basic, "username")),
                conversion.secret(key + ".password"),
                true);
    }

    private String client(Element client) {
        if (!plain(client, "authMode").equalsIgnoreCase("header")) {
            difference = "the client's id and secret are sent in a header, not in the body of the request for a token";
        }
        return HttpCredentials.client(
                conversion.setting(key + ".token-url", plain(client, "tokenUrl")),
                conversion.setting(key + ".client-id", plain(client, "clientId")),
                conversion.secret(key + ".client-secret"),
                scope(client));
    }

    private String scope(Element client) {
        List<Element> parameters = client.child("requestParameters")
                .map(all -> all.children("parameter"))
                .orElse(List.of());
        if (parameters.stream().anyMatch(one -> !one.attribute("name", "").equals("scope"))) {
            throw new Unconvertible("the request for a token has a parameter of its own");
        }
        return parameters.stream()
                .findFirst()
                .map(scope -> conversion.setting(key + ".scope", scope.text().strip()))
                .orElse("");
    }

    private static String plain(Element holder, String name) {
        String text = holder.child(name).map(Element::text).orElse("").strip();
        if (text.startsWith("{") || text.startsWith("${")) {
            throw new Unconvertible("the credentials of an HTTP endpoint are computed: " + name);
        }
        return text.startsWith("$") ? "" : text;
    }
}
