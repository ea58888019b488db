package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values that move into the configuration; two values never share a key. */
final class Settings {

    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|passwd|passphrase|secret|secretKey|accessKey|apiKey|token)$");

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

    /** Whether a name says that its value is nobody's affair. */
    static boolean secret(String name) {
        return SECRET.matcher(name).matches();
    }

    /**
     * Configures the platform, which knows no keys of the old bus.
     *
     * @return whether the sources say the value
     */
    boolean platform(LegacyProperties properties, String key, String raw) {
        Optional<String> known = properties.ofPlatform(raw);
        known.ifPresent(value -> conversion.setting(key, value));
        return known.isPresent();
    }

    /**
     * A value of a bean: with its placeholders as Camel writes them, or as a secret.
     *
     * @param key of the secret, when it is one
     * @param name of the property
     * @throws BeyondException when it is computed
     */
    String of(LegacyProperties properties, String key, String name, String raw) {
        return of(properties, key, name, raw, secret(name));
    }

    String of(LegacyProperties properties, String key, String name, String raw, boolean secret) {
        String text = properties.use(properties.ofBean(raw));
        if (text.contains("#{")) {
            throw new BeyondException("the property " + name + " is computed");
        }
        return secret && !text.isEmpty() && !text.contains("{{") ? secret(key, text) : text;
    }
}
