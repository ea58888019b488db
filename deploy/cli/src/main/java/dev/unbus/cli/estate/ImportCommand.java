package dev.unbus.cli.estate;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.console.WrongUsage;
import dev.unbus.cli.platform.CatalogAccess;
import dev.unbus.cli.platform.Installation;
import dev.unbus.esb.Estate;
import dev.unbus.esb.Importer;
import dev.unbus.esb.module.OutputException;
import dev.unbus.esb.report.ImportTable;
import dev.unbus.esb.report.Report;
import dev.unbus.esb.report.ReportJson;
import dev.unbus.esb.report.Reporting;
import dev.unbus.esb.source.SourceTree;
import dev.unbus.esb.verify.Verification;
import dev.unbus.scaffold.FlowName;
import dev.unbus.scaffold.ScaffoldException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code unbus import}. */
@Command(
        name = "import",
        description = {
            "Imports the sources of an old bus: writes an inventory in which nothing is missing, integrations for all that can be"
                    + " converted, and a list of what is left.",
            "Reads Camel 2 and 3 in XML, Synapse and WSO2, Mule 3 and 4; TIBCO BW and IBM ACE are inventoried. SOURCE is a folder"
                    + " of projects, or an archive."
        })
public final class ImportCommand implements Callable<Integer> {

    private static final Pattern ESTATE = Pattern.compile("[a-z0-9-]{1,63}");

    private final Console console;
    private final Supplier<Installation> installation;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "SOURCE", description = "The folder, archive or file to import.")
    Path source = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description = "Where integrations and report go; imported when not given, with --in-project imported-TEAM.")
    @Nullable
    Path to;

    @Option(
            names = "--in-project",
            description =
                    "Put the integrations into this project's integrations and its build; only the report goes to FOLDER.")
    boolean inProject;

    @Option(
            names = "--team",
            paramLabel = "TEAM",
            description = "The team that owns them; ${DEFAULT-VALUE} when not given.",
            defaultValue = "imported")
    String team = "imported";

    @Option(
            names = "--verify",
            description = "Load and start every generated route in Camel, with all that is outside stubbed.")
    boolean verify;

    @Option(names = "--overwrite", description = "Replace what an earlier import wrote, and nothing else.")
    boolean overwrite;

    @Option(
            names = "--table",
            paramLabel = "FILE",
            description = "Write the figures of each dialect as a page of Markdown, too.")
    @Nullable
    Path table;

    @Option(
            names = "--publish",
            paramLabel = "NAME",
            description = "Tell the running catalog what was found and what replaces it, as the estate NAME.")
    @Nullable
    String publish;

    @Option(names = "--json", description = "Print the totals as one JSON document.")
    boolean json;

    /** The command. */
    public ImportCommand(Console console, Supplier<Installation> installation) {
        this.console = console;
        this.installation = installation;
    }

    @Override
    public Integer call() {
        if (!Files.exists(source)) {
            throw WrongUsage.of(spec, "there is no " + source + " to import");
        }
        try {
            FlowName.checkTeam(team);
        } catch (ScaffoldException wrong) {
            throw WrongUsage.of(spec, String.valueOf(wrong.getMessage()));
        }
        if (publish != null && !ESTATE.matcher(publish).matches()) {
            throw WrongUsage.of(
                    spec, "an estate's name is lower-case letters, digits and hyphens: " + publish + " is not");
        }
        Console talk = json ? console.forJson() : console;
        try {
            Estate estate = read(talk);
            Verification verification = verify ? Verification.of(estate, new Progress(talk, estate)) : null;
            Report report = Reporting.of(estate, name(), verification);
            write(verification == null ? estate : verification.startable(estate), report);
            new Summary(talk).print(report, folder());
            publish(report, talk);
            if (json) {
                console.out().print(ReportJson.summary(report));
            }
            return 0;
        } catch (OutputException | ScaffoldException refused) {
            throw new CommandFailure(String.valueOf(refused.getMessage()), refused);
        }
    }

    private void publish(Report report, Console talk) {
        if (publish != null) {
            new EstatePublisher(CatalogAccess.of(installation.get())).publish(publish, ReportJson.estate(report));
            talk.say("The catalog shows it as the estate " + publish + ".");
        }
    }

    private Path folder() {
        return to != null ? to : Path.of(inProject ? "imported-" + team : "imported");
    }

    private String name() {
        return String.valueOf(source.toAbsolutePath().normalize().getFileName());
    }

    private Estate read(Console talk) {
        try {
            talk.say("Reading " + source + ".");
            SourceTree tree = SourceTree.of(source);
            Estate estate = Importer.read(tree.files(), name(), team);
            return estate.withProblems(tree.problems());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + source, unreadable);
        }
    }

    private void write(Estate estate, Report report) {
        Modules modules = new Modules(installation.get().root());
        if (inProject) {
            modules.report(report, folder(), overwrite);
            modules.intoProject(estate, overwrite);
        } else {
            modules.intoFolder(estate, report, folder(), overwrite);
        }
        Path page = table;
        if (page != null) {
            try {
                Files.writeString(page, ImportTable.of(report));
            } catch (IOException unwritable) {
                throw new UncheckedIOException("cannot write " + page, unwritable);
            }
        }
    }
}
