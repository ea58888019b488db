package dev.unbus.cli.routes;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of a properties file, as it is written.
 *
 * @param file where it is
 * @param line its line, counted from 1
 * @param profile Quarkus' profile in front of the key, such as {@code test}; empty for all
 * @param key the key without the profile
 * @param value the value with its expressions
 */
public record Property(Path file, int line, String profile, String key, String value) {

    private static final Pattern PROFILE = Pattern.compile("%([^.]+)\\.(.+)");

    static Property of(Path file, int line, String fullKey, String value) {
        Matcher profiled = PROFILE.matcher(fullKey);
        return profiled.matches()
                ? new Property(file, line, profiled.group(1), profiled.group(2), value)
                : new Property(file, line, "", fullKey, value);
    }

    /** True when it counts where people rely on it: neither in tests nor in development. */
    public boolean isForProduction() {
        return !profile.equals("test") && !profile.equals("dev");
    }
}
