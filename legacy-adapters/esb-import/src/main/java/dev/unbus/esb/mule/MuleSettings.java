package dev.unbus.esb.mule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.unbus.esb.dialect.Conversion;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The properties of a project: its files' keys become settings, what looks like a secret becomes one. */
public final class MuleSettings {

    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!#)\\$\\{([^${}]+)}");
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(passw|pwd|secret|token|credential|api\\.?key|private).*");
    private static final Pattern OF_PROXY = Pattern.compile("!\\[p\\(?\\[?['\"]([\\w.-]+)['\"]]?\\)?]");
    private static final Pattern FUNCTION =
            Pattern.compile("(?<![\\w.'\"])(?:Mule::)?p\\(\\s*['\"]([\\w.:-]+)['\"]\\s*\\)");
    private static final Pattern FILE = Pattern.compile("\\$\\{file::([^{}]+)}");
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Conversion conversion;
    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, String> assumed = new TreeMap<>();
    private final Missing missing = new Missing();

    MuleSettings(Conversion conversion) {
        this.conversion = conversion;
    }

    /** The text with {@code {{key}}} for each {@code ${key}}, which becomes a setting. */
    public String text(String text) {
        asked(text);
        Matcher found = PLACEHOLDER.matcher(plain(text));
        StringBuilder replaced = new StringBuilder();
        while (found.find()) {
            found.appendReplacement(replaced, Matcher.quoteReplacement(setting(found.group(1))));
        }
        return found.appendTail(replaced).toString();
    }

    /** Has what a script asks for by {@code p('key')} be a setting, too. */
    public void asked(String script) {
        Matcher asked = FUNCTION.matcher(script);
        while (asked.find()) {
            setting(asked.group(1));
        }
    }

    /** The text with files of the project in it, and with {@code ${key}} for what proxies of the API manager write instead. */
    private String plain(String text) {
        Matcher file = FILE.matcher(OF_PROXY.matcher(text).replaceAll("\\${$1}"));
        StringBuilder filled = new StringBuilder();
        while (file.find()) {
            String content = conversion.text(file.group(1).trim());
            file.appendReplacement(filled, Matcher.quoteReplacement(content == null ? file.group() : content));
        }
        return file.appendTail(filled).toString();
    }

    private String setting(String placeholder) {
        boolean secure = placeholder.startsWith("secure::");
        String key = key(placeholder);
        String value = values.getOrDefault(key, "");
        if (secure || value.startsWith("![") || SECRET.matcher(key).matches()) {
            return conversion.secret(key);
        } else if (value.isEmpty()) {
            missing.note(key, assumed.getOrDefault(key, ""));
        }
        return conversion.setting(key, value.isEmpty() ? assumed.getOrDefault(key, "") : value);
    }

    private static String key(String placeholder) {
        return placeholder.replaceFirst("^\\w+::", "").trim();
    }

    /** The keys without a value, by the unit that refers to them. */
    Missing missing() {
        return missing;
    }

    /** Notes that a value is not in the sources, and what stands in for it. */
    public void absent(String key, String standIn) {
        missing.note(key, standIn);
    }

    /** The text with the values that are known in place of its placeholders. */
    public String resolved(String text) {
        Matcher found = PLACEHOLDER.matcher(plain(text));
        StringBuilder replaced = new StringBuilder();
        while (found.find()) {
            String value = values.getOrDefault(found.group(1), found.group());
            found.appendReplacement(replaced, Matcher.quoteReplacement(value));
        }
        return found.appendTail(replaced).toString();
    }

    /** The value as a setting of its own, a secret when its key looks like one; placeholders keep their key. */
    public String external(String key, String given) {
        String value = plain(given);
        Matcher placeholder = PLACEHOLDER.matcher(value.strip());
        if (SECRET.matcher(key).matches()) {
            return conversion.secret(placeholder.matches() ? key(placeholder.group(1)) : key);
        }
        return placeholder.find(0) ? text(value) : conversion.setting(key, value);
    }

    /** Writes a setting that Quarkus itself reads; what it refers to becomes settings, too. */
    public void quarkus(String key, String value) {
        if (SECRET.matcher(key).matches() && !PLACEHOLDER.matcher(value).find()) {
            conversion.secret(key);
            return;
        }
        String text = quarkusText(value);
        if (SECRET.matcher(key).matches()) {
            external(key, value);
        }
        conversion.setting(key, text);
    }

    /** The text with its placeholders as Quarkus writes them. */
    String quarkusText(String text) {
        return text(text).replaceAll("\\{\\{([^{}]*)}}", "\\${$1}");
    }

    /**
     * Has a placeholder that stands alone, and that no file of the project gives a value, take this one, so that what needs a value can
     * start; the unit says so.
     */
    public MuleSettings assume(String text, String value) {
        Matcher found = PLACEHOLDER.matcher(plain(text).strip());
        if (found.matches() && !value.isEmpty()) {
            assumed.putIfAbsent(key(found.group(1)), value);
        }
        return this;
    }

    /** Adds one property. */
    public void put(String key, String value) {
        values.putIfAbsent(key, value);
        if (value.startsWith("![") || SECRET.matcher(key).matches()) {
            conversion.secret(key);
        } else if (!value.isEmpty()) { // an empty one becomes a setting when something refers to it
            conversion.setting(key, text(value));
        }
    }

    /**
     * Adds the properties of a file.
     *
     * @param path as the configuration names it; what varies in it is found by what is there
     * @return the path of the file that was taken; null when there is none
     */
    public @Nullable String load(String path) {
        String wanted = resolved(path).replaceFirst("^(classpath:|file:)?/*", "");
        Optional<String> found = matching(wanted);
        if (found.isEmpty()) {
            return null;
        }
        String text = conversion.text(found.get());
        if (text != null) {
            read(found.get(), text);
        }
        return found.get();
    }

    private Optional<String> matching(String wanted) {
        String pattern = Pattern.quote(wanted).replaceAll("\\$\\{[^}]*}", "\\\\E[^/]*\\\\Q");
        Pattern end = Pattern.compile("(.*/)?" + pattern);
        TreeSet<String> paths = new TreeSet<>();
        conversion.project().files().forEach(file -> {
            if (end.matcher(file.path()).matches() && !file.path().contains("/test/")) {
                paths.add(file.path());
            }
        });
        Optional<String> development = paths.stream()
                .filter(path -> path.matches("(?i).*\\b(local|dev)\\b.*"))
                .findFirst();
        return development.isPresent() ? development : paths.stream().findFirst();
    }

    private void read(String path, String text) {
        Map<String, String> read = new TreeMap<>();
        try {
            if (path.endsWith(".yaml") || path.endsWith(".yml")) {
                flatten("", YAML.readTree(text), read);
            } else {
                Properties properties = new Properties();
                properties.load(new StringReader(text));
                properties.stringPropertyNames().forEach(key -> read.put(key, properties.getProperty(key)));
            }
        } catch (JsonProcessingException malformed) {
            return;
        } catch (IOException | IllegalArgumentException malformed) {
            return;
        }
        read.forEach(values::putIfAbsent);
        read.forEach(this::put);
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(
                            prefix.isEmpty() ? field.getKey() : prefix + "." + field.getKey(), field.getValue(), into));
        } else if (node.isArray()) {
            for (int at = 0; at < node.size(); at++) {
                flatten(prefix + "." + at, node.get(at), into);
            }
        } else if (!prefix.isEmpty()) {
            into.put(prefix, node.isNull() ? "" : node.asText());
        }
    }
}
