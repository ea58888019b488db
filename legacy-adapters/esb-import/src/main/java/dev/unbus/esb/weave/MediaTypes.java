package dev.unbus.esb.weave;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The media types a function can write. */
final class MediaTypes {

    private static final Set<String> KNOWN = Set.of(
            "application/json",
            "text/json",
            "application/xml",
            "text/xml",
            "application/csv",
            "text/csv",
            "text/plain",
            "text/html",
            "application/java",
            "application/x-www-form-urlencoded");
    private static final Map<String, String> SHORT = Map.of(
            "json",
            "application/json",
            "xml",
            "application/xml",
            "csv",
            "application/csv",
            "java",
            "application/java",
            "text",
            "text/plain");

    private MediaTypes() {}

    static @Nullable String known(String type) {
        return KNOWN.contains(type) || type.endsWith("+json") || type.endsWith("+xml") ? type : SHORT.get(type);
    }
}
