package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that move into the configuration; two values never share a key. */
final class Settings {

    private final Conversion conversion;
    private final Map<String, String> secrets = new LinkedHashMap<>();

    Settings(Conversion conversion) {
        this.conversion = conversion;
    }

    /** How a route refers to a value. */
    String setting(String key, String value) {
        String free = key;
        for (int next = 2; taken(free, value); next++) {
            free = key + "-" + next;
        }
        return conversion.setting(free, value);
    }

    private boolean taken(String key, String value) {
        Conversion.@Nullable Setting there = conversion.settings().get(key);
        return there != null && (there.secret() || !there.value().equals(value));
    }

    /** How a route refers to a secret, of which nothing but the key is kept. */
    String secret(String key, String value) {
        String free = key;
        for (int next = 2; !secrets.getOrDefault(free, value).equals(value); next++) {
            free = key + "-" + next;
        }
        secrets.put(free, value);
        return conversion.secret(free);
    }
}
