package dev.unbus.esb.synapse;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.StringJoiner;

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
        return "&authMethod=Basic&authenticationPreemptive=true&authUsername="
                + conversion.setting(key + ".user", plain(basic, "username")) + "&authPassword=RAW("
                + conversion.secret(key + ".password") + ")";
    }

    private String client(Element client) {
        if (!plain(client, "authMode").equalsIgnoreCase("header")) {
            difference = "the client's id and secret are sent in a header, not in the body of the request for a token";
        }
        StringJoiner options = new StringJoiner("&", "&", "");
        options.add("oauth2TokenEndpoint=" + conversion.setting(key + ".token-url", plain(client, "tokenUrl")));
        options.add("oauth2ClientId=" + conversion.setting(key + ".client-id", plain(client, "clientId")));
        options.add("oauth2ClientSecret=RAW(" + conversion.secret(key + ".client-secret") + ")");
        options.add("oauth2CacheTokens=true");
        List<Element> parameters = client.child("requestParameters")
                .map(all -> all.children("parameter"))
                .orElse(List.of());
        for (Element parameter : parameters) {
            if (!parameter.attribute("name", "").equals("scope")) {
                throw new Unconvertible("the request for a token has a parameter of its own");
            }
            options.add("oauth2Scope="
                    + conversion.setting(key + ".scope", parameter.text().strip()));
        }
        return options.toString();
    }

    private static String plain(Element holder, String name) {
        String text = holder.child(name).map(Element::text).orElse("").strip();
        if (text.startsWith("{") || text.startsWith("${")) {
            throw new Unconvertible("the credentials of an HTTP endpoint are computed: " + name);
        }
        return text.startsWith("$") ? "" : text;
    }
}
