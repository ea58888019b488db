package dev.unbus.esb.runtime.weave;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text into values, by its media type or, where none is given, by its first character. */
final class Reading {

    private static final Pattern PARAMETER = Pattern.compile(";\\s*(\\w+)=(\"[^\"]*\"|'[^']*'|[^;]*)");

    private Reading() {}

    /** What the text holds by its media type; an unknown one is looked at. */
    static @Nullable Object parse(String text, @Nullable String mediaType) {
        try {
            return declared(text, mediaType);
        } catch (WeaveException e) {
            // The header may speak of another part of the exchange: the first character decides.
            Object found = sniff(text);
            if (found instanceof String) {
                throw e;
            }
            return found;
        }
    }

    private static @Nullable Object declared(String text, @Nullable String mediaType) {
        String type = mediaType == null
                ? ""
                : mediaType.toLowerCase(Locale.ROOT).replaceAll("[;,].*", "").trim();
        if (type.endsWith("/json") || type.endsWith("+json")) {
            return text.isBlank() ? null : JsonText.read(text);
        } else if (type.endsWith("/xml") || type.endsWith("+xml")) {
            return text.isBlank() ? null : XmlReading.read(text);
        } else if (type.endsWith("/csv")) {
            return CsvText.read(text, parameters(String.valueOf(mediaType)));
        } else if (type.endsWith("/x-www-form-urlencoded")) {
            return form(text);
        }
        return type.startsWith("text/") ? text : sniff(text);
    }

    /** What a media type says of how its text is read, such as {@code header=false}. */
    private static Map<String, String> parameters(String mediaType) {
        Map<String, String> parameters = new HashMap<>();
        Matcher found = PARAMETER.matcher(mediaType);
        while (found.find()) {
            parameters.put(found.group(1), found.group(2).replaceAll("^[\"']|[\"']$", ""));
        }
        return parameters;
    }

    /** JSON or XML where the text is well-formed such, else the text itself. */
    static Object sniff(String text) {
        String start = text.stripLeading();
        try {
            if (start.startsWith("{") || start.startsWith("[")) {
                Object value = JsonText.read(text);
                return value == null ? text : value;
            } else if (start.startsWith("<")) {
                return XmlReading.read(text);
            }
        } catch (WeaveException e) {
            // Text that only begins like JSON or XML is text.
            return text;
        }
        return text;
    }

    /** The pairs of a query string or a form. */
    static Obj form(String text) {
        Obj form = Obj.create();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                String name = equals < 0 ? pair : pair.substring(0, equals);
                form.with(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
