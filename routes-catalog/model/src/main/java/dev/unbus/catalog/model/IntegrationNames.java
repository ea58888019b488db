package dev.unbus.catalog.model;

import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * What the names of teams and flows keep to beyond {@link IntegrationId}, so that packages, classes and configuration keys can
 * be named after them.
 */
public final class IntegrationNames {

    /** Characters of a team or a flow at most. */
    public static final int LONGEST = 40;

    /** Characters of team and flow together at most. */
    public static final int LONGEST_TOGETHER = 60;

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

    private IntegrationNames() {}

    /** Whether keys of others begin with this word, in the configuration or among the properties of the system. */
    public static boolean isTaken(String flow) {
        return TAKEN.contains(flow);
    }

    /** The part of a package's name that a team or a flow gives: its words without hyphens. */
    public static String inPackage(String name) {
        return name.replace("-", "");
    }

    /** Whether no package can be named after a team or a flow, because Java has this word for itself. */
    public static boolean isKeyword(String name) {
        return SourceVersion.isKeyword(inPackage(name));
    }
}
