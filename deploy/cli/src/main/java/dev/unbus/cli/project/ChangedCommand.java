package dev.unbus.cli.project;

import dev.unbus.cli.console.Console;
import dev.unbus.cli.console.Json;
import dev.unbus.cli.platform.Installation;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code unbus changed}. */
@Command(
        name = "changed",
        description = {
            "Names the integrations that a change touches, one a line: those whose folder it is in, those that use a"
                    + " module it is in, and all when it is in what builds all. Documentation touches none.",
            "What counts is every difference, committed or not, from where the checked out commit and REV parted."
        })
public final class ChangedCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<Installation> installation;

    @Option(names = "--since", paramLabel = "REV", required = true, description = "A commit, branch or tag of git.")
    String since = "";

    @Option(names = "--json", description = "Print one JSON document: a list, with the reason of each.")
    boolean json;

    /** The command on an installation. */
    public ChangedCommand(Console console, Supplier<Installation> installation) {
        this.console = console;
        this.installation = installation;
    }

    @Override
    public Integer call() {
        Path root = installation.get().root();
        Git git = new Git(root);
        String base = git.partedFrom(git.require(since));
        ModuleLists lists = new ModuleLists(root, git, base);
        List<String> files = git.changedSince(base).stream()
                .filter(file -> !lists.isAllThatChangedIn(file))
                .toList();
        List<Touched> touched = new Change(root, files).touched();
        if (json) {
            console.result(Json.write(touched));
        } else {
            touched.forEach(one -> console.result(one.integration().toString()));
        }
        return 0;
    }
}
