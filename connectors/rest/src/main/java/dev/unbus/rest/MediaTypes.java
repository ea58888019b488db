package dev.unbus.rest;

import io.vertx.ext.web.MIMEHeader;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Media types as of RFC 9110: which are meant, which are accepted. */
final class MediaTypes {

    private MediaTypes() {}

    /** The type without its parameters, in lower case. */
    static String bare(String mediaType) {
        int semicolon = mediaType.indexOf(';');
        String bare = semicolon < 0 ? mediaType : mediaType.substring(0, semicolon);
        return bare.trim().toLowerCase(Locale.ROOT);
    }

    static boolean isJson(String mediaType) {
        return mediaType.equals("application/json") || mediaType.endsWith("+json");
    }

    /** Whether a caller who sent these accepts one of {@code offered}; who sent none accepts all. */
    static boolean accepts(List<MIMEHeader> accepted, Collection<String> offered) {
        return accepted.isEmpty()
                || accepted.stream().filter(range -> range.weight() > 0).anyMatch(range -> offered.stream()
                        .anyMatch(type -> covers(range, type)));
    }

    private static boolean covers(MIMEHeader range, String type) {
        String main = range.component().toLowerCase(Locale.ROOT);
        String sub = range.subComponent().toLowerCase(Locale.ROOT);
        return main.equals("*") || type.equals(main + "/" + sub) || (sub.equals("*") && type.startsWith(main + "/"));
    }
}
