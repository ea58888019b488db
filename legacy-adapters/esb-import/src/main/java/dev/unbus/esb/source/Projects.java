package dev.unbus.esb.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
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
    private static final String DEPLOYED = "/synapse-configs/";
    private static final String SERVER = "/repository/deployment/server" + DEPLOYED;
    private static final Set<String> BESIDE = Set.of("xslt", "xsl", "xsd", "xq", "xquery", "js");
    /** The folders of a configuration of Synapse that is written in many files, and those that only it has. */
    private static final Set<String> PARTS = Set.of(
            "api",
            "endpoints",
            "event-sources",
            "imports",
            "inbound-endpoints",
            "local-entries",
            "message-processors",
            "message-stores",
            "priority-executors",
            "proxy-services",
            "sequences",
            "tasks",
            "templates");

    private static final Set<String> TELLING = Set.of(
            "event-sources",
            "inbound-endpoints",
            "local-entries",
            "message-processors",
            "message-stores",
            "priority-executors",
            "proxy-services");

    private static final String COMPOSITE = "<packaging>carbon/application</packaging>";

    private final Set<String> marked = new TreeSet<>();
    /** The folders beside which one project says what is deployed together. */
    private final Set<String> composed = new TreeSet<>();
    /** The homes of servers of WSO2, whose deployments and registry belong together. */
    private final Set<String> homes = new TreeSet<>();
    /** The folders that hold the parts of a configuration. */
    private final Set<String> wholes = new HashSet<>();
    /** The folders that hold XML files. */
    private final Set<String> configured = new HashSet<>();

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
        projects.compose(files);
        files.forEach(file -> projects.server(file.path()));
        files.stream()
                .filter(file -> file.extension().equals("xml"))
                .forEach(file -> projects.configured.add(folder(file.path())));
        projects.configured.stream()
                .filter(folder -> TELLING.contains(name(folder)))
                .forEach(folder -> projects.wholes.add(folder(folder)));
        Map<String, List<SourceFile>> grouped = new TreeMap<>();
        files.forEach(file -> grouped.computeIfAbsent(projects.project(file.path()), name -> new ArrayList<>())
                .add(file));
        return grouped.entrySet().stream()
                .map(group -> new LegacyProject(group.getKey().equals(".") ? source : group.getKey(), group.getValue()))
                .toList();
    }

    /** What one composite application of WSO2 beside its parts deploys is one project; of several, nobody knows what is whose. */
    private void compose(List<SourceFile> files) {
        List<String> parents = files.stream()
                .filter(file ->
                        file.name().equals("pom.xml") && !("/" + file.path()).contains(TESTS) && isComposite(file))
                .map(file -> folder(folder(file.path())))
                .toList();
        parents.stream()
                .filter(parent -> Collections.frequency(parents, parent) == 1)
                .forEach(composed::add);
    }

    private void server(String path) {
        int at = path.indexOf(SERVER);
        boolean test = at > 0 && ("/" + path).contains(TESTS);
        if (test || (at > 0 && !("/" + path.substring(0, at)).contains("/src/"))) {
            homes.add(path.substring(0, at));
        }
    }

    private static boolean isComposite(SourceFile pom) {
        try {
            return pom.text().contains(COMPOSITE);
        } catch (SourceException unreadable) {
            return false;
        }
    }

    private String project(String path) {
        int archive = path.indexOf("!/");
        if (archive >= 0) {
            return path.substring(0, archive);
        }
        for (String up = folder(path); !homes.isEmpty() && !up.equals("."); up = folder(up)) {
            if (homes.contains(up)) {
                return up;
            }
        }
        if (("/" + path).contains(TESTS)) {
            int deployed = path.indexOf(DEPLOYED);
            return deployed < 0 ? whole(folder(path)) : path.substring(0, deployed);
        }
        String project = layout(path);
        return !project.equals(".") && composed.contains(folder(project)) ? folder(project) : project;
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
        return marked.contains(".") ? "." : whole(beside(path, folder));
    }

    /** The folder of the whole configuration that a folder holds a part of; itself for another. */
    private String whole(String folder) {
        boolean part = PARTS.contains(name(folder)) && wholes.contains(folder(folder));
        return part ? folder(folder) : folder;
    }

    /** A style sheet, schema or script is of the configuration that stands above its folder. */
    private String beside(String path, String folder) {
        String extension = path.substring(path.lastIndexOf('.') + 1);
        for (String up = folder; BESIDE.contains(extension) && !up.equals("."); up = folder(up)) {
            if (configured.contains(up)) {
                return up;
            }
        }
        return folder;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "." : path.substring(0, slash);
    }
}
