package dev.unbus.esb.mule3;

import java.util.Map;

/** The names that Camel has for properties of Mule. */
final class Headers {

    private static final Map<String, String> NAMES = Map.of(
            "http.method", "CamelHttpMethod",
            "http.status", "CamelHttpResponseCode",
            "http.request.path", "CamelHttpPath",
            "http.relative.path", "CamelHttpPath",
            "http.query.string", "CamelHttpQuery",
            "http.request", "CamelHttpUri",
            "http.request.uri", "CamelHttpUri",
            "originalFilename", "CamelFileName",
            "MULE_CORRELATION_ID", "MULE_CORRELATION_ID");

    private Headers() {}

    static String name(String property) {
        return NAMES.getOrDefault(property, property);
    }
}
