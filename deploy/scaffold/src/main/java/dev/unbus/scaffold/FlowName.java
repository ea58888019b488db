package dev.unbus.scaffold;

import dev.unbus.catalog.model.IntegrationId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * The name of a new integration and the names that follow from it: {@code demo/price-feed} lies in package
 * {@code dev.unbus.demo.pricefeed}, its classes begin with {@code PriceFeed}, its configuration with {@code price-feed}.
 *
 * @param id team and flow
 */
public record FlowName(IntegrationId id) {

    /** Words that begin keys of others, in the configuration or among the properties of the system. */
    private static final Set<String> TAKEN = Set.of(
            "unbus",
            "quarkus",
            "camel",
            "kafka",
            "mp",
            "smallrye",
            "java",
            "jdk",
            "sun",
            "os",
            "user",
            "file",
            "line",
            "path",
            "native",
            "maven",
            "surefire",
            "basedir",
            "test",
            "jboss",
            "logging",
            "vertx",
            "io");

    private static final Pattern WORDS = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST = 40;
    private static final int LONGEST_BOTH = 60;

    /** Checks that names for Java and for the configuration follow from it. */
    public FlowName {
        check(id.team(), "team");
        check(id.flow(), "flow");
        if (TAKEN.contains(id.flow())) {
            throw ScaffoldException.wrong("a flow cannot be called " + id.flow()
                    + ", because configuration keys of others begin so; add a word, for example " + id.flow()
                    + "-feed");
        }
        if (id.team().length() + id.flow().length() > LONGEST_BOTH) {
            throw ScaffoldException.wrong(
                    "team and flow have at most " + LONGEST_BOTH + " characters together; take shorter names");
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
        if (SourceVersion.isKeyword(joined(name))) {
            throw ScaffoldException.wrong(
                    "a %s cannot be called %s, which is a keyword of Java; add a word".formatted(what, name));
        }
        if (name.length() > LONGEST) {
            throw ScaffoldException.wrong(
                    "a %s has at most %d characters; take a shorter name".formatted(what, LONGEST));
        }
    }

    private static String visible(String text) {
        String seen = text.replaceAll("[^!-~]", "?");
        return seen.isEmpty() ? "an empty text" : seen.substring(0, Math.min(seen.length(), LONGEST_BOTH));
    }

    private static String joined(String name) {
        return name.replace("-", "");
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
        return "dev.unbus." + joined(team()) + "." + joined(flow());
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
