package dev.unbus.cli.manifests;

import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Installation;
import dev.unbus.environment.EnvironmentException;
import dev.unbus.environment.Environments;
import dev.unbus.kubernetes.manifests.EnvironmentManifests;
import dev.unbus.kubernetes.manifests.ManifestException;
import dev.unbus.kubernetes.manifests.ManifestFolder;
import dev.unbus.kubernetes.manifests.Project;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code unbus manifests}. */
@Command(
        name = "manifests",
        description = {
            "Renders the Kubernetes manifests of a flow, or of all flows, teams and the catalog, from"
                    + " catalog-info.yaml and environment.yaml into deploy/environments/ENV/TEAM/FLOW. The same input"
                    + " gives the same files."
        })
public final class ManifestsCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<Installation> installation;

    @Spec
    @Nullable
    CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    @Nullable
    What what;

    @Option(names = "--env", required = true, paramLabel = "ENV", description = "A folder of deploy/environments.")
    String environment = "";

    @Option(
            names = "--version",
            paramLabel = "V",
            description = "This version of the flow; the one in its pom.xml when not given.")
    @Nullable
    String version;

    @Option(names = "--check", description = "Write nothing; end with 1 when a file differs from what is rendered.")
    boolean check;

    /** One flow, or everything. */
    static final class What {

        @Parameters(paramLabel = "TEAM/FLOW", description = "The flow.")
        @Nullable
        String flow;

        @Option(names = "--all", description = "All flows, teams and the catalog.")
        boolean all;
    }

    /** The command for an installation. */
    public ManifestsCommand(Console console, Supplier<Installation> installation) {
        this.console = console;
        this.installation = installation;
    }

    @Override
    public Integer call() {
        IntegrationId flow = flow();
        try {
            List<ManifestFolder> folders = folders(flow);
            return check ? check(folders) : write(folders);
        } catch (EnvironmentException | ManifestException rule) {
            throw new CommandFailure(String.valueOf(rule.getMessage()), rule);
        }
    }

    private @Nullable IntegrationId flow() {
        String name = what == null ? null : what.flow;
        if (name == null) {
            if (version != null) {
                throw usage("--version is of one flow; name it instead of --all");
            }
            return null;
        }
        try {
            return IntegrationId.parse(name);
        } catch (IllegalArgumentException rule) {
            throw usage(rule.getMessage() + ", not " + name);
        }
    }

    private ParameterException usage(String sentence) {
        if (spec == null) {
            throw new IllegalStateException(sentence);
        }
        return new ParameterException(spec.commandLine(), sentence + ".");
    }

    private List<ManifestFolder> folders(@Nullable IntegrationId flow) {
        Installation place = installation.get();
        EnvironmentManifests manifests =
                new EnvironmentManifests(new Project(place.root()), new Environments(place.root()).named(environment));
        return flow == null ? manifests.all() : List.of(manifests.flow(flow, version));
    }

    private int check(List<ManifestFolder> folders) {
        List<String> differences = folders.stream()
                .flatMap(folder -> folder.differences().stream())
                .toList();
        if (differences.isEmpty()) {
            console.result(count(folders) + " manifests of " + environment + " are what is rendered");
            return 0;
        }
        differences.forEach(console::result);
        throw new CommandFailure("%d of the manifests of %s differ; write them with ./unbus manifests %s --env %s."
                .formatted(
                        differences.size(),
                        environment,
                        what == null || what.flow == null ? "--all" : what.flow,
                        environment));
    }

    private int write(List<ManifestFolder> folders) {
        List<String> differences =
                folders.stream().flatMap(folder -> folder.write().stream()).toList();
        differences.forEach(difference -> console.say(difference + ": put right"));
        console.result(
                count(folders) + " manifests of " + environment + ", " + differences.size() + " of them changed");
        return 0;
    }

    private static int count(List<ManifestFolder> folders) {
        return folders.stream().mapToInt(folder -> folder.files().size()).sum();
    }
}
