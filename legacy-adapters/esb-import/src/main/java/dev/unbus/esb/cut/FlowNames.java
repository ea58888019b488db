package dev.unbus.esb.cut;

import dev.unbus.catalog.model.IntegrationNames;
import dev.unbus.esb.dialect.Names;
import java.util.HashSet;
import java.util.Set;

/** Names for integrations: as the house wants them, and none twice. */
public final class FlowNames {

    /** What a project is called that has no name of its own. */
    private static final String UNNAMED = "unnamed";

    private final Set<String> given = new HashSet<>();
    private final int longest;

    /** Names for integrations of this team: together they are no longer than the house allows. */
    public FlowNames(String team) {
        this.longest = Math.min(IntegrationNames.LONGEST, IntegrationNames.LONGEST_TOGETHER - team.length());
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
        boolean unusable =
                IntegrationNames.isTaken(lettered) || IntegrationNames.isKeyword(lettered) || lettered.equals(UNNAMED);
        return unusable ? lettered + "-flow" : lettered;
    }

    private static String cut(String name, int length) {
        return name.length() <= length ? name : name.substring(0, length).replaceAll("-+$", "");
    }
}
