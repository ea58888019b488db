package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Placeholder;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Files and classes of the old project that an endpoint names: they go along, or somebody has to move them. */
final class EndpointFiles {

    /** Components that read the file of their path when the route starts. */
    private static final Set<String> AT_START =
            Set.of("xslt", "xslt-saxon", "xquery", "validator", "schematron", "xj", "sql", "sql-stored");

    /** Components that read it with the first message. */
    private static final Set<String> LATER = Set.of(
            "chunk",
            "freemarker",
            "jolt",
            "jslt",
            "json-patch",
            "json-validator",
            "jsonata",
            "jte",
            "mustache",
            "mvel",
            "string-template",
            "thymeleaf",
            "velocity");

    private static final Set<String> SQL = Set.of("sql", "sql-stored");
    private static final Map<String, Set<String>> CLASSES = Map.of(
            "sql", Set.of("outputClass"),
            "jdbc", Set.of("outputClass"),
            "spring-jdbc", Set.of("outputClass"),
            "jpa", Set.of("resultClass"),
            "elasticsearch", Set.of("documentClass"),
            "opensearch", Set.of("documentClass"),
            "guava-eventbus", Set.of("eventClass"),
            "salesforce", Set.of("sObjectClass"));
    private static final String CLASS_NAME = "[a-zA-Z_]\\w*(\\.\\w+)+";

    private EndpointFiles() {}

    /**
     * Takes along what the endpoint reads.
     *
     * @throws BeyondException when the route could not start without a file that is not in the sources
     */
    static void take(EndpointUri uri, EndpointUse use) {
        Resources resources = use.scope().project().resources();
        String path = uri.barePath();
        boolean text = SQL.contains(uri.scheme()) && !path.matches("(?s)^(resource:)?(classpath|file):.*");
        if (AT_START.contains(uri.scheme()) && !text) {
            uri.to(uri.scheme(), needed(path, use));
        } else if (LATER.contains(uri.scheme())) {
            uri.to(uri.scheme(), path);
            resources.take(path, use.notes());
        }
        uri.options().forEach((name, value) -> {
            if (value.matches("^(resource:)?classpath:.*") && !name.equals("wsdlURL")) {
                resources.take(value, use.notes());
            }
        });
        Stream.concat(
                        CLASSES.getOrDefault(uri.scheme(), Set.of()).stream()
                                .flatMap(name -> uri.option(name).stream()),
                        uri.scheme().equals("jpa") ? Stream.of(path) : Stream.empty())
                .filter(name -> name.matches(CLASS_NAME) && !Classes.library(name))
                .forEach(name -> ownClass(name, use));
    }

    /** A class that is read with the first message, and so needs no placeholder to start. */
    private static void ownClass(String name, EndpointUse use) {
        if (name.startsWith("org.apache.camel.")) {
            use.notes().different("the class " + name + " has to be moved over");
        } else {
            use.scope().project().beans().ownClass(name, Placeholder.Type.BEAN, use.notes());
        }
    }

    /** The path of a file that is there; one that a key of the configuration says keeps the key. */
    private static String needed(String path, EndpointUse use) {
        Resources resources = use.scope().project().resources();
        if (!path.contains("{{")) {
            return resources.need(path, use.notes());
        }
        String said = use.scope()
                .project()
                .properties()
                .resolved(path)
                .orElseThrow(() -> new BeyondException("the sources do not say which file " + path + " is"));
        String needed = resources.need(said, use.notes());
        return needed.equals(said) ? path : needed;
    }
}
