package dev.unbus.esb.cut;

import dev.unbus.esb.dialect.Names;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names for integrations: as the house wants them, and none twice. */
public final class FlowNames {

    private static final int LONGEST = 40;
    private static final int LONGEST_WITH_TEAM = 60;
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
            "io",
            "unnamed");

    private final Set<String> given = new HashSet<>();
    private final int longest;

    /** Names for integrations of this team: together they are no longer than the house allows. */
    public FlowNames(String team) {
        this.longest = Math.min(LONGEST, LONGEST_WITH_TEAM - team.length());
    }

    /** A name that is not given yet, made of the project's, and of the route's when the project has several integrations. */
    String of(String project, String route) {
        String base = sound(lastFolder(project));
        String wanted = route.isEmpty() ? base : sound(base + "-" + route);
        if (wanted.length() > longest) {
            wanted = cut(route.isEmpty() ? base : sound(route), longest);
        }
        String name = wanted;
        for (int next = 2; !given.add(name); next++) {
            name = cut(wanted, longest - 1 - String.valueOf(next).length()) + "-" + next;
        }
        return name;
    }

    private static String lastFolder(String project) {
        String path = project.replaceFirst("\\.(zip|car|jar|ear|bar|par)$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String sound(String name) {
        String words = Names.kebab(name);
        String lettered = Character.isDigit(words.charAt(0)) ? "flow-" + words : words;
        boolean unusable = TAKEN.contains(lettered) || SourceVersion.isKeyword(lettered.replace("-", ""));
        return unusable ? lettered + "-flow" : lettered;
    }

    private static String cut(String name, int length) {
        return name.length() <= length ? name : name.substring(0, length).replaceAll("-+$", "");
    }
}
