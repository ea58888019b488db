package dev.unbus.cli.config;

import org.jspecify.annotations.Nullable;

/**
 * Something that two environments say differently of an integration.
 *
 * @param kind {@code setting}, {@code config} or {@code secret}
 * @param name of the setting or of the environment variable
 * @param from what the first says, or null for nothing; of a secret its place, and of what looks like one only that it is there
 * @param to the same of the second
 * @param values of a secret that both have: {@code equal}, {@code different}, or {@code unknown} when one cannot be read here
 */
record Difference(String kind, String name, @Nullable String from, @Nullable String to, @Nullable String values) {

    @Override
    public String toString() {
        String change = (from == null ? "-" : from) + " → " + (to == null ? "-" : to);
        return kind + " " + name + ": " + change + (values == null ? "" : " (values: " + values + ")");
    }
}
