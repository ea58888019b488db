package dev.unbus.scaffold;

import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.catalog.model.IntegrationNames;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of a new integration and the names that follow from it: {@code demo/price-feed} lies in package
 * {@code dev.unbus.demo.pricefeed}, its classes begin with {@code PriceFeed}, its configuration with {@code price-feed}.
 *
 * @param id team and flow
 */
public record FlowName(IntegrationId id) {

    private static final Pattern WORDS = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Checks that names for Java and for the configuration follow from it. */
    public FlowName {
        check(id.team(), "team");
        check(id.flow(), "flow");
        if (IntegrationNames.isTaken(id.flow())) {
            throw ScaffoldException.wrong("a flow cannot be called " + id.flow()
                    + ", because configuration keys of others begin so; add a word, for example " + id.flow()
                    + "-feed");
        }
        if (id.team().length() + id.flow().length() > IntegrationNames.LONGEST_TOGETHER) {
            throw ScaffoldException.wrong("team and flow have at most " + IntegrationNames.LONGEST_TOGETHER
                    + " characters together; take shorter names");
        }
    }

    /**
     * Reads {@code team/flow}.
     *
     * @throws ScaffoldException when it is none, or no package and class can be named after it
     */
    public static FlowName parse(String text) {
        try {
            return new FlowName(IntegrationId.parse(text));
        } catch (IllegalArgumentException unreadable) {
            throw ScaffoldException.wrong(
                    "%s is not the name of an integration: %s".formatted(visible(text), unreadable.getMessage()));
        }
    }

    /**
     * Checks the name of a team alone.
     *
     * @throws ScaffoldException when no package can be named after it
     */
    public static void checkTeam(String team) {
        check(team, "team");
    }

    private static void check(String name, String what) {
        if (!WORDS.matcher(name).matches()) {
            throw ScaffoldException.wrong(
                    "a %s is lower-case words joined by single hyphens, the first beginning with a".formatted(what)
                            + " letter: " + name + " is not");
        }
        if (IntegrationNames.isKeyword(name)) {
            throw ScaffoldException.wrong(
                    "a %s cannot be called %s, which is a keyword of Java; add a word".formatted(what, name));
        }
        if (name.length() > IntegrationNames.LONGEST) {
            throw ScaffoldException.wrong(
                    "a %s has at most %d characters; take a shorter name".formatted(what, IntegrationNames.LONGEST));
        }
    }

    private static String visible(String text) {
        String seen = text.replaceAll("[^!-~]", "?");
        return seen.isEmpty()
                ? "an empty text"
                : seen.substring(0, Math.min(seen.length(), IntegrationNames.LONGEST_TOGETHER));
    }

    String team() {
        return id.team();
    }

    String flow() {
        return id.flow();
    }

    /** What its classes begin with. */
    public String className() {
        return Arrays.stream(flow().split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** The package of its classes. */
    public String packageName() {
        return "dev.unbus." + IntegrationNames.inPackage(team()) + "." + IntegrationNames.inPackage(flow());
    }

    /** The Maven artifact. */
    public String artifact() {
        return "unbus-integration-" + flow();
    }

    /** What its queues begin with. */
    String queue() {
        return (team() + "." + flow()).toUpperCase(Locale.ROOT);
    }

    /** As it is written everywhere: {@code team/flow}. */
    @Override
    public String toString() {
        return id.toString();
    }
}
