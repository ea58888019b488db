package dev.unbus.esb.weave;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the parts of a Mule event stand in an exchange, as Java text over the view {@code w}. */
public final class Context {

    /** A part of the event that holds others. */
    public enum Place {
        MESSAGE,
        PAYLOAD,
        VARIABLES,
        ATTRIBUTES,
        HEADERS,
        QUERY,
        URI,
        INBOUND,
        PROPERTIES,
        JMS,
        ERROR,
        ERROR_TYPE,
        ERROR_MESSAGE,
        ERROR_ATTRIBUTES,
        FLOW
    }

    private static final Map<String, Place> NAMES = Map.ofEntries(
            Map.entry("message", Place.MESSAGE),
            Map.entry("payload", Place.PAYLOAD),
            Map.entry("vars", Place.VARIABLES),
            Map.entry("flowVars", Place.VARIABLES),
            Map.entry("sessionVars", Place.VARIABLES),
            Map.entry("attributes", Place.ATTRIBUTES),
            Map.entry("inboundProperties", Place.INBOUND),
            Map.entry("outboundProperties", Place.PROPERTIES),
            Map.entry("error", Place.ERROR),
            Map.entry("flow", Place.FLOW));
    private static final Map<String, Place> PARTS = Map.ofEntries(
            Map.entry("MESSAGE.payload", Place.PAYLOAD),
            Map.entry("MESSAGE.attributes", Place.ATTRIBUTES),
            Map.entry("MESSAGE.inboundProperties", Place.INBOUND),
            Map.entry("MESSAGE.outboundProperties", Place.PROPERTIES),
            Map.entry("ATTRIBUTES.headers", Place.HEADERS),
            Map.entry("ATTRIBUTES.queryParams", Place.QUERY),
            Map.entry("ATTRIBUTES.uriParams", Place.URI),
            Map.entry("ATTRIBUTES.protocolHeaders", Place.HEADERS),
            Map.entry("ATTRIBUTES.properties", Place.JMS),
            Map.entry("JMS.userProperties", Place.HEADERS),
            Map.entry("JMS.jmsxProperties", Place.HEADERS),
            Map.entry("INBOUND.http.query.params", Place.QUERY),
            Map.entry("INBOUND.http.uri.params", Place.URI),
            Map.entry("INBOUND.http.headers", Place.HEADERS),
            Map.entry("ERROR.errorMessage", Place.ERROR_MESSAGE),
            Map.entry("ERROR_MESSAGE.attributes", Place.ERROR_ATTRIBUTES),
            Map.entry("ERROR.errorType", Place.ERROR_TYPE));
    private static final Map<String, String> HEADERS = Map.ofEntries(
            Map.entry("method", "CamelHttpMethod"),
            Map.entry("requestPath", "CamelHttpPath"),
            Map.entry("rawRequestPath", "CamelHttpPath"),
            Map.entry("requestUri", "CamelHttpUri"),
            Map.entry("rawRequestUri", "CamelHttpUri"),
            Map.entry("statusCode", "CamelHttpResponseCode"),
            Map.entry("reasonPhrase", "CamelHttpResponseText"),
            Map.entry("queryString", "CamelHttpQuery"));
    private static final Map<String, String> COMPUTED = Map.of(
            "remoteAddress", "w.address(\"CamelVertxPlatformHttpRemoteAddress\")",
            "localAddress", "w.address(\"CamelVertxPlatformHttpLocalAddress\")",
            "listenerPath", "w.exchangeProperty(\"MuleListenerPath\")",
            "relativePath", "w.relativePath()");

    /** What no message of Camel's says of a request. */
    private static final Set<String> UNKNOWN = Set.of("scheme", "version", "clientCertificate", "maskedRequestPath");

    /** Names of inbound and outbound properties, which know nothing of those of attributes. */
    private static final Map<String, String> OLD_HEADERS = Map.of(
            "http.method", "CamelHttpMethod",
            "http.request", "CamelHttpUri",
            "http.request.path", "CamelHttpPath",
            "http.request.uri", "CamelHttpUri",
            "http.status", "CamelHttpResponseCode",
            "http.reason", "CamelHttpResponseText",
            "http.query.string", "CamelHttpQuery",
            "originalFilename", "CamelFileName");

    private static final Map<String, String> OLD_COMPUTED = Map.of(
            "http.remote.address", "w.address(\"CamelVertxPlatformHttpRemoteAddress\")",
            "http.listener.path", "w.exchangeProperty(\"MuleListenerPath\")",
            "http.relative.path", "w.pathBelowListener()");
    private static final Set<String> OLD_UNKNOWN =
            Set.of("http.scheme", "http.version", "http.client.cert", "http.context.path");

    private static final Map<String, String> LEAVES = Map.ofEntries(
            Map.entry("MESSAGE.id", "w.id()"),
            Map.entry("MESSAGE.correlationId", "w.id()"),
            Map.entry("MESSAGE.dataType", ""),
            Map.entry("ERROR.description", "w.errorMessage()"),
            Map.entry("ERROR.detailedDescription", "w.errorMessage()"),
            Map.entry("ERROR.cause", "w.error()"),
            Map.entry("ERROR.exception", "w.error()"),
            Map.entry("ERROR_TYPE.identifier", "w.exchangeProperty(\"MuleErrorIdentifier\")"),
            Map.entry("ERROR_TYPE.namespace", "w.exchangeProperty(\"MuleErrorNamespace\")"),
            Map.entry("ERROR_MESSAGE.payload", "w.errorPayload()"),
            Map.entry("FLOW.name", "w.flowName()"));
    private static final Map<Place, String> WHOLE = Map.of(
            Place.MESSAGE, "w.message()",
            Place.PAYLOAD, "w.payload()",
            Place.VARIABLES, "w.variables()",
            Place.ATTRIBUTES, "w.attributes()",
            Place.HEADERS, "w.headers()",
            Place.QUERY, "w.queryParams()",
            Place.URI, "w.uriParams()",
            Place.ERROR_TYPE, "w.errorType()");

    private Context() {}

    /** The part a name stands for, or null. */
    public static @Nullable Place named(String name) {
        return NAMES.get(name);
    }

    /** The part within a part, or null. */
    public static @Nullable Place part(Place place, String key) {
        return PARTS.get(place + "." + key);
    }

    /** The header an attribute, or an inbound or outbound property, stands in. */
    public static String header(Place place, String name) {
        return (isOld(place) ? OLD_HEADERS : HEADERS).getOrDefault(name, name);
    }

    /** Whether an attribute, or an inbound or outbound property, is a header, and no more than that. */
    public static boolean isHeader(Place place, String name) {
        return isOld(place)
                ? !OLD_UNKNOWN.contains(name) && !OLD_COMPUTED.containsKey(name)
                : !UNKNOWN.contains(name) && !COMPUTED.containsKey(name);
    }

    private static boolean isOld(Place place) {
        return place == Place.INBOUND || place == Place.PROPERTIES;
    }

    /** Java text of a value within a part, or null where there is none; the key is Java text, and constant where known. */
    public static @Nullable String value(Place place, String key, @Nullable String constant) {
        return switch (place) {
            case VARIABLES -> "w.variable(" + key + ")";
            case QUERY -> "w.queryParam(" + key + ")";
            case HEADERS -> "w.header(" + key + ")";
            case URI -> "w.uriParam(" + key + ")";
            case ERROR_ATTRIBUTES -> "w.errorAttribute(" + key + ")";
            case INBOUND -> inbound(key, constant);
            case ATTRIBUTES, PROPERTIES -> constant == null ? "w.header(" + key + ")" : named(place, constant);
            default -> constant == null ? null : LEAVES.get(place + "." + constant);
        };
    }

    /** An outbound property of that name does not hide it. */
    private static @Nullable String inbound(String key, @Nullable String constant) {
        String java = constant == null ? "w.header(" + key + ")" : named(Place.INBOUND, constant);
        return java == null ? null : java.replaceFirst("^w\\.header\\(", "w.inbound(");
    }

    private static @Nullable String named(Place place, String name) {
        if (isOld(place) ? OLD_UNKNOWN.contains(name) : UNKNOWN.contains(name)) {
            return null;
        }
        Map<String, String> computed = isOld(place) ? OLD_COMPUTED : COMPUTED;
        return computed.getOrDefault(name, "w.header(" + JavaText.quote(header(place, name)) + ")");
    }

    /** Java text of a part as a value, or null where it has none. */
    public static @Nullable String whole(Place place) {
        return WHOLE.get(place);
    }
}
