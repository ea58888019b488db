package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.source.SourceException;
import dev.unbus.esb.source.SourceFile;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The properties of the old project: keys stay, and those that routes use become settings. */
final class LegacyProperties {

    private static final Pattern BRACES = Pattern.compile("\\{\\{([^{}]+)}}");
    private static final Pattern DOLLAR = Pattern.compile("\\$\\{([A-Za-z0-9_.\\-]+)}");
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|passwd|secret|passphrase|credential|token)$");

    private static final Pattern NUMBER =
            Pattern.compile("(?i).*(port|period|delay|timeout|count|size|interval|consumers|limit|max|min)");

    private final Conversion conversion;
    private final Map<String, String> values = new LinkedHashMap<>();

    LegacyProperties(Conversion conversion) {
        this.conversion = conversion;
        conversion.roots().forEach(this::declared);
        conversion.project().files().stream()
                .filter(file -> file.extension().equals("properties")
                        || file.extension().equals("cfg"))
                .filter(file -> !file.name().startsWith("log4j") && !file.name().startsWith("logging"))
                .forEach(this::load);
    }

    /** Default properties of Blueprint, which count before all files. */
    private void declared(Element root) {
        root.all()
                .filter(element -> element.is("default-properties"))
                .flatMap(defaults -> defaults.children("property").stream())
                .forEach(property -> values.putIfAbsent(
                        property.attribute("name", ""),
                        property.attribute("value")
                                .or(() -> property.child("value").map(Element::text))
                                .orElse("")));
    }

    private void load(SourceFile file) {
        try {
            Properties read = new Properties();
            read.load(new StringReader(file.text()));
            for (String key : new TreeSet<>(read.stringPropertyNames())) {
                values.putIfAbsent(key, read.getProperty(key));
            }
        } catch (SourceException | IOException | IllegalArgumentException unreadable) {
            // what cannot be read gives no values; the file is reported where it is listed
        }
    }

    @Nullable
    String value(String key) {
        return values.get(key);
    }

    /** Whether the project gives the key a value. */
    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Makes settings of the keys in a text, and writes those of Spring and Blueprint as Camel does. */
    String use(String text) {
        if (!text.contains("{{") && !text.contains("${")) {
            return text;
        }
        String braces = DOLLAR.matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(has(match.group(1)) ? "{{" + match.group(1) + "}}" : match.group()));
        settings(braces);
        return braces;
    }

    /** Makes settings of the keys in a text in which a dollar begins an expression. */
    String settings(String text) {
        BRACES.matcher(text).results().forEach(match -> setting(match.group(1)));
        return text;
    }

    private void setting(String expression) {
        int colon = expression.indexOf(':');
        String key = (colon < 0 ? expression : expression.substring(0, colon)).replaceFirst("^[?!]+", "");
        String value = values.get(key);
        if (SECRET.matcher(key.toLowerCase(Locale.ROOT)).matches()) {
            conversion.secret(key);
        } else if (value != null) {
            String plain = use(value);
            conversion.setting(key, plain);
        } else if (colon < 0) {
            conversion.setting(key, standIn(key));
        }
    }

    /** What stands for a value that the sources do not give, until somebody sets it. */
    private static String standIn(String key) {
        return NUMBER.matcher(key).matches() ? "1000" : "unset-" + key;
    }

    /** The keys in a text that the sources give no value. */
    List<String> missing(String text) {
        return BRACES.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(key -> !key.contains(":") && !key.startsWith("?") && !has(key))
                .filter(key -> {
                    var setting = conversion.settings().get(key);
                    return setting != null && setting.value().equals(standIn(key));
                })
                .toList();
    }
}
