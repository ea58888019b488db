package dev.unbus.esb.camelxml;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Endpoints whose scheme is a key of the configuration, or stands in the value of one. */
final class OpenBeginnings {

    private static final Pattern KEY =
            Pattern.compile("([A-Za-z0-9+.\\-]*)\\{\\{([^{}:?!]+)(?::([^{}]*))?}}(.*)", Pattern.DOTALL);

    /** Options that clients of HTTP have, and no other component. */
    private static final Set<String> OF_HTTP = Set.of(
            "authMethod",
            "bridgeEndpoint",
            "connectionClose",
            "cookieHandler",
            "deleteWithBody",
            "getWithBody",
            "httpClientConfigurer",
            "httpMethod",
            "ignoreResponseBody",
            "okStatusCodeRange",
            "preserveHostHeader",
            "skipRequestHeaders",
            "skipResponseHeaders",
            "throwExceptionOnFailure",
            "urlRewrite");

    private static final Pattern NAMED_HTTP = Pattern.compile("(?i)(.*[._-])?https?([._-].*)?");

    private OpenBeginnings() {}

    /**
     * The URI with a scheme before it: that of the values of its first keys, or HTTP where nothing but an HTTP client can be meant.
     *
     * @throws BeyondException when nothing says which component it is
     */
    static String closed(String text, EndpointUse use) {
        String open = known(text, use.scope().project().properties());
        if (!EndpointUri.parse(open).scheme().isEmpty()) {
            return open;
        }
        Matcher key = KEY.matcher(open);
        if (key.matches()) {
            return ofOptions(open, key.group(2), use);
        }
        return named(open, use.scope())
                .filter(target -> !EndpointUri.parse(target).scheme().isEmpty())
                .orElseThrow(() -> new BeyondException("no scheme in the endpoint " + open));
    }

    /** The text with the values of the keys that stand where its scheme should, as far as the sources give them. */
    static String known(String text, LegacyProperties properties) {
        String open = properties.ofCamel(text.strip());
        for (int depth = 0; depth < 10 && EndpointUri.parse(open).scheme().isEmpty(); depth++) {
            Matcher key = KEY.matcher(open);
            @Nullable String value = key.matches() ? value(key, properties) : null;
            if (value == null) {
                return open;
            }
            open = key.group(1) + value + key.group(4);
        }
        return open;
    }

    private static @Nullable String value(Matcher key, LegacyProperties properties) {
        @Nullable String value = properties.value(key.group(2).strip());
        @Nullable String stated = value == null ? key.group(3) : value;
        return stated == null ? null : properties.use(stated.strip());
    }

    private static String ofOptions(String text, String key, EndpointUse use) {
        boolean client = EndpointUri.parse(text).options().keySet().stream()
                .anyMatch(option -> OF_HTTP.contains(option) || option.startsWith("httpClient."));
        boolean http = (client || NAMED_HTTP.matcher(key).matches()) && text.startsWith("{{");
        if (use.source() || !http) {
            String whole = "{{" + key + "}}";
            throw new BeyondException(
                    whole.equals(text)
                            ? "the project does not say what " + text + " is"
                            : "no scheme in the endpoint " + text + ": the project does not say what " + whole + " is");
        }
        boolean protocol = text.startsWith("{{" + key + "}}:");
        use.scope().conversion().setting(key, protocol ? "http" : "http://unset-" + key);
        use.notes().different("taken for an HTTP address, as its options or its key say: " + key + " has to be set");
        return "http:" + text;
    }

    /** The endpoint that a URI without a scheme names: Camel looks its name up before it asks for a component. */
    static Optional<String> named(String text, ContextScope scope) {
        return scope.endpoint(text.strip())
                .filter(target -> EndpointUri.parse(text).scheme().isEmpty())
                .filter(target -> target.contains(":") || target.contains("{{"));
    }
}
