package dev.unbus.scaffold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes new integrations: into the project, as a repository of their own, or many of them to be tried. */
public final class Scaffold {

    private static final String IGNORED =
            "target/\n.unbus/\n.idea/\n*.iml\n.vscode/\n.project\n.classpath\n.settings/\n";

    private final Path root;
    private final Project project;

    /** The scaffold of the project at this folder. */
    public Scaffold(Path root) {
        this.root = root;
        this.project = new Project(root);
    }

    /**
     * Adds an integration to the project and to its build.
     *
     * @return its folder
     * @throws ScaffoldException when the folder or the artifact's name is taken; nothing was written then
     */
    public Path add(FlowName name, Pair pair) {
        Path folder = project.folder(name);
        requireFree(folder);
        requireOwnArtifact(name);
        Path pom = project.integrations().resolve("pom.xml");
        String modules = ModuleList.with(Project.read(pom), name.toString());
        Layout layout = Layout.inProject(project.platformVersion());
        try (Draft draft = new Draft(folder)) {
            draft.write(Integration.files(name, pair, project.freePort(), layout))
                    .publish();
        } catch (IOException unwritable) {
            throw failed(folder, unwritable);
        }
        try {
            replace(pom, modules);
        } catch (IOException unwritable) {
            Draft.delete(folder);
            throw failed(pom, unwritable);
        }
        return folder;
    }

    /** The version of the parent of all integrations. */
    public String platformVersion() {
        return project.platformVersion();
    }

    /** The folder of an integration, whether it is there or not. */
    public Path folder(FlowName name) {
        return project.folder(name);
    }

    /**
     * The port that an integration's descriptor declares; without a descriptor, the lowest that no integration declares.
     *
     * @throws ScaffoldException when a descriptor cannot be read
     */
    public int port(FlowName name) {
        return project.declaredPort(name).orElseGet(project::freePort);
    }

    /**
     * Adds a module that is written already to the build.
     *
     * @throws ScaffoldException when another team's integration has the same artifact
     */
    public void list(FlowName name) {
        requireOwnArtifact(name);
        Path pom = project.integrations().resolve("pom.xml");
        try {
            replace(pom, ModuleList.with(Project.read(pom), name.toString()));
        } catch (IOException unwritable) {
            throw failed(pom, unwritable);
        }
    }

    private void requireOwnArtifact(FlowName name) {
        project.sameArtifact(name)
                .filter(other -> !other.equals(Path.of(name.toString())))
                .ifPresent(other -> {
                    throw ScaffoldException.inTheWay(
                            "integrations/%s has the artifact %s already; choose another name for the flow."
                                    .formatted(other, name.artifact()));
                });
    }

    /**
     * Writes an integration as a repository of its own, on the published parent.
     *
     * @throws ScaffoldException when the folder exists and is not empty; nothing was written then
     */
    public Path standalone(FlowName name, Pair pair, Path folder) {
        requireFree(folder);
        Layout layout = Layout.alone(project.platformVersion());
        try (Draft draft = new Draft(folder)) {
            Map<String, String> files = new LinkedHashMap<>(Integration.files(name, pair, project.freePort(), layout));
            files.put(".gitignore", IGNORED);
            build(draft.write(files)).publish();
        } catch (IOException unwritable) {
            throw failed(folder, unwritable);
        }
        return folder;
    }

    /**
     * Writes one integration a pair below a folder, which is replaced, with a build of all of them.
     *
     * @return the module of each, in the order of the pairs
     */
    public List<Path> samples(List<Pair> pairs, Path folder) {
        Layout layout = Layout.alone(project.platformVersion());
        List<String> modules = new ArrayList<>();
        Draft.delete(folder);
        try (Draft draft = new Draft(folder)) {
            for (Pair pair : pairs) {
                FlowName name = sample(pair);
                Map<String, String> placed = new LinkedHashMap<>();
                Integration.files(name, pair, project.freePort(), layout)
                        .forEach((file, text) -> placed.put(name.flow() + "/" + file, text));
                draft.write(placed);
                modules.add(name.flow());
            }
            build(draft.write(Map.of("pom.xml", ModuleList.reactor(modules)))).publish();
        } catch (IOException unwritable) {
            throw failed(folder, unwritable);
        }
        return modules.stream().map(folder::resolve).toList();
    }

    /** What the sample of a pair is called. */
    public static FlowName sample(Pair pair) {
        return FlowName.parse(
                "samples/" + pair.from().label() + "-to-" + pair.to().label());
    }

    /** Maven's wrapper, and the flags that the compiler's plugins need. */
    private Draft build(Draft draft) throws IOException {
        for (String file : List.of("mvnw", "mvnw.cmd", ".mvn")) {
            draft.copy(root.resolve(file), file);
        }
        return draft;
    }

    private static void requireFree(Path folder) {
        if (Files.exists(folder)) {
            throw ScaffoldException.inTheWay(folder + " exists already; choose another name, or move it away first.");
        }
    }

    private static void replace(Path file, String text) throws IOException {
        Path draft = file.resolveSibling("." + file.getFileName() + ".new");
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static ScaffoldException failed(Path folder, IOException unwritable) {
        return ScaffoldException.inTheWay(folder + " cannot be written: " + unwritable + ".", unwritable);
    }
}
