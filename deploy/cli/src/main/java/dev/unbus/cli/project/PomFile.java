package dev.unbus.cli.project;

import dev.unbus.cli.console.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;

/** A module's {@code pom.xml}: its name, its version, its modules and the artifacts that it uses. */
public final class PomFile {

    private static final Set<String> USES = Set.of("dependency", "plugin", "extension", "path");

    private final Path file;
    private final XmlElement project;

    private PomFile(Path file, XmlElement project) {
        this.file = file;
        this.project = project;
    }

    /**
     * Reads the pom of a module.
     *
     * @throws CommandFailure when there is none or it is no XML
     */
    public static PomFile of(Path module) {
        Path file = module.resolve("pom.xml");
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(file + " is missing.");
        }
        try {
            return new PomFile(file, XmlElement.read(file));
        } catch (XMLStreamException notXml) {
            int line = notXml.getLocation() == null ? 1 : notXml.getLocation().getLineNumber();
            throw new CommandFailure(file + ":" + line + ": not XML.", notXml);
        } catch (IOException unreadable) {
            throw new CommandFailure(file + " cannot be read: " + unreadable.getMessage() + ".", unreadable);
        }
    }

    /** The folder that it is in. */
    public Path module() {
        return file.resolveSibling("");
    }

    /** The version that it gives itself; none when it has its parent's. */
    public Optional<String> ownVersion() {
        return project.childText("version");
    }

    /** The line of its version, or of its artifact's id when it has its parent's. */
    public int versionLine() {
        return project.child("version")
                .or(() -> project.child("artifactId"))
                .map(XmlElement::line)
                .orElse(project.line());
    }

    /** The folders of its modules, relative to its own. */
    public List<String> modules() {
        return project.child("modules").stream()
                .flatMap(modules -> modules.children("module"))
                .map(XmlElement::text)
                .toList();
    }

    /** The line in which a further module would be listed. */
    public int modulesLine() {
        return project.child("modules").map(XmlElement::endLine).orElse(project.line());
    }

    /** {@code groupId:artifactId}. */
    String key() {
        return groupId() + ":" + project.childText("artifactId").orElse("");
    }

    Optional<String> parentKey() {
        return project.child("parent").map(this::key);
    }

    /**
     * Every artifact that building it takes: dependencies, plugins, processors, imported BOMs. What is only managed is
     * used by nobody yet.
     */
    Set<String> uses() {
        Set<String> found = new TreeSet<>();
        collect(project, false, found);
        return found;
    }

    private void collect(XmlElement element, boolean managed, Set<String> found) {
        for (XmlElement child : element.children()) {
            boolean imported = child.childText("scope").filter("import"::equals).isPresent();
            if (USES.contains(child.name())
                    && (!managed || imported || !child.name().equals("dependency"))) {
                found.add(key(child));
            }
            collect(child, managed || child.name().equals("dependencyManagement"), found);
        }
    }

    private String key(XmlElement artifact) {
        String group = artifact.childText("groupId").orElse("org.apache.maven.plugins");
        return (group.equals("${project.groupId}") ? groupId() : group) + ":"
                + artifact.childText("artifactId").orElse("");
    }

    private String groupId() {
        return project.childText("groupId")
                .or(() -> project.child("parent").flatMap(parent -> parent.childText("groupId")))
                .orElse("");
    }
}
