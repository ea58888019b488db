package dev.unbus.esb.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the projects among the files: a build file or the layout of the bus says where one begins. */
public final class Projects {

    private static final Set<String> MARKERS = Set.of(
            "pom.xml",
            "build.gradle",
            "mule-artifact.json",
            "mule-project.xml",
            "mule-deploy.properties",
            "artifacts.xml",
            ".project");
    private static final List<String> LAYOUTS =
            List.of("/src/", "/synapse-configs/", "/synapse-config/", "/OSGI-INF/", "/META-INF/");
    private static final String TESTS = "/src/test/";

    private final Set<String> marked = new TreeSet<>();

    private Projects() {}

    /**
     * Groups the files; a test's file, which belongs to no deployment, makes a project of its folder.
     *
     * @param source what a project is called that is the whole folder
     */
    public static List<LegacyProject> of(List<SourceFile> files, String source) {
        Projects projects = new Projects();
        files.stream()
                .filter(file -> MARKERS.contains(file.name()))
                .forEach(file -> projects.marked.add(folder(file.path())));
        Map<String, List<SourceFile>> grouped = new TreeMap<>();
        files.forEach(file -> grouped.computeIfAbsent(projects.project(file.path()), name -> new ArrayList<>())
                .add(file));
        return grouped.entrySet().stream()
                .map(group -> new LegacyProject(group.getKey().equals(".") ? source : group.getKey(), group.getValue()))
                .toList();
    }

    private String project(String path) {
        int archive = path.indexOf("!/");
        if (archive >= 0) {
            return path.substring(0, archive);
        }
        if (("/" + path).contains(TESTS)) {
            return folder(path);
        }
        return layout(path);
    }

    private String layout(String path) {
        String rooted = "/" + path;
        for (String layout : LAYOUTS) {
            int at = rooted.indexOf(layout);
            if (at >= 0) {
                return at == 0 ? "." : rooted.substring(1, at);
            }
        }
        String folder = folder(path);
        for (String up = folder; !up.equals("."); up = folder(up)) {
            if (marked.contains(up)) {
                return up;
            }
        }
        return marked.contains(".") ? "." : folder;
    }

    private static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "." : path.substring(0, slash);
    }
}
