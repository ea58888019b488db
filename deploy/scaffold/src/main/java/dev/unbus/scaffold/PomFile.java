package dev.unbus.scaffold;

import java.util.ArrayList;
import java.util.List;

/** Writes the pom. */
final class PomFile {

    private static final String KAFKA = "dev.unbus:unbus-connector-kafka";

    private final Composition parts;
    private final String platformVersion;

    /**
     * @param platformVersion the version of the parent
     */
    PomFile(Composition parts, String platformVersion) {
        this.parts = parts;
        this.platformVersion = platformVersion;
    }

    /** The pom, whose parent is found at that place, or in a repository when it is empty. */
    String text(String relativePath) {
        StringBuilder dependencies = new StringBuilder();
        compiled().forEach(dependency -> dependencies.append(element(dependency, "")));
        parts.both("test-dependencies")
                .forEach(dependency -> dependencies.append(element(dependency, "      <scope>test</scope>\n")));
        String path = relativePath.isEmpty() ? "<relativePath/>" : "<relativePath>" + relativePath + "</relativePath>";
        return parts.template("pom.xml")
                .replace("#relativePath#", path)
                .replace("#version#", platformVersion)
                .replace("#dependencies#", dependencies.toString().stripTrailing());
    }

    private List<String> compiled() {
        List<String> dependencies = new ArrayList<>(parts.both("dependencies"));
        if (parts.pair().leansOnKafka()) {
            dependencies.add(KAFKA);
        }
        return dependencies;
    }

    private static String element(String dependency, String scope) {
        int colon = dependency.indexOf(':');
        return "    <dependency>\n      <groupId>" + dependency.substring(0, colon) + "</groupId>\n      <artifactId>"
                + dependency.substring(colon + 1) + "</artifactId>\n" + scope + "    </dependency>\n";
    }
}
