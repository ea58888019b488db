package dev.unbus.esb.output;

import dev.unbus.esb.dialect.Conversion.Setting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the old bus was configured with, as far as an integration refers to it. */
final class ImportedProperties {

    private static final Pattern COMPONENT = Pattern.compile("camel\\.component\\.([^.]+)\\..*");

    private static final Pattern DATABASE = Pattern.compile("\\b(sql|sql-stored|jdbc|jpa|mybatis):");

    /** How a text refers to a key. */
    private static final List<String> REFERENCES = List.of(
            "{{KEY}}",
            "{{KEY:",
            ".property(\"KEY\")",
            ".property(\"KEY:",
            "${KEY}",
            "{properties:KEY}",
            "{properties:KEY:");

    private ImportedProperties() {}

    /**
     * The properties, in order.
     *
     * @param settings of the project
     * @param text of the routes, beans and functions that refer to them; a setting may refer to others
     */
    static String of(Collection<Setting> settings, String text) {
        TreeSet<String> lines = new TreeSet<>();
        List<Setting> open = new ArrayList<>(settings);
        StringBuilder known = new StringBuilder(text);
        for (boolean more = true; more; ) {
            more = open.removeIf(setting -> isNeeded(setting, known) && lines.add(noted(setting, known)));
        }
        return "# Written by unbus import: what the old bus was configured with.\n"
                + String.join("\n", lines)
                + (lines.isEmpty() ? "" : "\n");
    }

    /** Settings of the platform itself are read without a reference in a route; those of a component, where an endpoint is of it. */
    private static boolean isNeeded(Setting setting, StringBuilder text) {
        String key = setting.key();
        Matcher component = COMPONENT.matcher(key);
        if (component.matches()) {
            return text.indexOf(component.group(1) + ":") >= 0;
        }
        if (key.startsWith("quarkus.artemis.") || key.startsWith("unbus.jms.")) {
            return text.indexOf("jms:") >= 0;
        }
        if (key.startsWith("quarkus.datasource.")) {
            String name = key.substring("quarkus.datasource.".length()).replaceFirst("\\..*", "");
            return text.indexOf(name) >= 0 || DATABASE.matcher(text).find();
        }
        if (key.startsWith("quarkus.hibernate-orm.")) {
            return text.indexOf("jpa:") >= 0;
        }
        return key.startsWith("quarkus.")
                || key.startsWith("camel.")
                || (key.startsWith("kafka.") && text.indexOf("unbus-kafka:") >= 0)
                || isNamed(key, text);
    }

    private static boolean isNamed(String key, StringBuilder text) {
        boolean somewhere = text.indexOf(key) >= 0; // most keys are nowhere, which one look tells
        return somewhere && REFERENCES.stream().anyMatch(reference -> text.indexOf(reference.replace("KEY", key)) >= 0);
    }

    private static String noted(Setting setting, StringBuilder known) {
        known.append(setting.value());
        String value = setting.secret() ? "${" + variable(setting.key()) + ":}" : setting.value();
        return escaped(setting.key()) + "="
                + value.replace("\\", "\\\\").replace("\r", "").replace("\n", "\\n");
    }

    private static String escaped(String key) {
        return key.replace("\\", "\\\\").replace(":", "\\:").replace("=", "\\=").replace(" ", "\\ ");
    }

    private static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
