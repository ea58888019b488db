package dev.unbus.cli.project;

import dev.unbus.cli.console.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The modules that poms list: one more or one less changes nothing for the others. */
final class ModuleLists {

    private static final Pattern MODULES = Pattern.compile("<modules>.*?</modules>", Pattern.DOTALL);

    private final Path root;
    private final Git git;
    private final String base;

    /** Those of a project, compared with those at a commit. */
    ModuleLists(Path root, Git git, String base) {
        this.root = root;
        this.git = git;
        this.base = base;
    }

    /** Whether the file is a pom of which nothing was changed but its list of modules. */
    boolean isAllThatChangedIn(String file) {
        Path now = root.resolve(file);
        if (!file.endsWith("pom.xml") || !Files.isRegularFile(now)) {
            return false;
        }
        Optional<String> before = git.contentAt(base, file);
        return before.isPresent() && withoutModules(before.get()).equals(withoutModules(content(now)));
    }

    private static String withoutModules(String pom) {
        return MODULES.matcher(pom).replaceAll("");
    }

    private static String content(Path pom) {
        try {
            return Files.readString(pom);
        } catch (IOException unreadable) {
            throw new CommandFailure(pom + " cannot be read: " + unreadable.getMessage() + ".", unreadable);
        }
    }
}
