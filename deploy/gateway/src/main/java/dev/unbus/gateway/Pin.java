package dev.unbus.gateway;

import org.jspecify.annotations.Nullable;

/**
 * The version that a caller asks for.
 *
 * @param version the version, or null when it takes what it gets
 * @param uri what the instance is asked for
 */
record Pin(@Nullable String version, String uri) {

    /** The header by which a caller asks for a version, and by which it is told which one answered. */
    static final String HEADER = "Unbus-Version";

    private static final String PREFIX = "/@";

    /** Of a path that begins with {@code /@VERSION/}, or else of the header. */
    static Pin of(String uri, @Nullable String header) {
        if (!uri.startsWith(PREFIX)) {
            return new Pin(header == null || header.isBlank() ? null : header.strip(), uri);
        }
        int end = PREFIX.length();
        while (end < uri.length() && "/?".indexOf(uri.charAt(end)) < 0) {
            end++;
        }
        String rest = uri.substring(end);
        return new Pin(uri.substring(PREFIX.length(), end), rest.startsWith("/") ? rest : "/" + rest);
    }
}
