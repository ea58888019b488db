package dev.unbus.esb.runtime.weave;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values into text, by the media type. */
final class Writing {

    private Writing() {}

    static Map<String, String> options(String... options) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i + 1 < options.length; i += 2) {
            map.put(options[i], options[i + 1]);
        }
        return map;
    }

    static @Nullable Object text(@Nullable Object value, String mediaType, Map<String, String> options) {
        String type = mediaType.toLowerCase(Locale.ROOT);
        if (type.endsWith("json")) {
            return JsonText.write(value, options);
        } else if (type.endsWith("xml")) {
            return XmlText.write(value, options);
        } else if (type.endsWith("csv")) {
            return CsvText.write(value, options);
        } else if (type.endsWith("/x-www-form-urlencoded")) {
            return form(value);
        }
        return Set.of("application/java", "application/octet-stream").contains(type)
                ? Coerce.java(value)
                : Values.plain(value) == null ? null : Coerce.text(value);
    }

    private static String form(@Nullable Object value) {
        return String.join(
                "&",
                Values.pairs(value, "form").stream()
                        .map(pair -> Encodings.encodeUri(pair.key()) + "=" + Encodings.encodeUri(pair.value()))
                        .toList());
    }
}
