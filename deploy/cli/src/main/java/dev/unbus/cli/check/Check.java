package dev.unbus.cli.check;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.project.Flow;
import dev.unbus.cli.project.Flows;
import dev.unbus.cli.project.Git;
import dev.unbus.environment.Environment;
import dev.unbus.environment.EnvironmentException;
import dev.unbus.environment.Environments;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Applies every rule to integrations of a project. */
final class Check {

    private static final Pattern PLACE = Pattern.compile("(.+?):([0-9]+): (.+?)\\.?");

    private final Path root;
    private final Path releases;
    private final @Nullable String environment;
    private final @Nullable String since;

    /**
     * A check of a project.
     *
     * @param releases the folder with the releases of this machine
     * @param environment the one that counts, or null for all there are
     * @param since the commit to compare with, or null
     */
    Check(Path root, Path releases, @Nullable String environment, @Nullable String since) {
        this.root = root;
        this.releases = releases;
        this.environment = environment;
        this.since = since;
    }

    /** Everything that breaks a rule in these integrations. */
    Findings of(List<Flow> flows) {
        Findings findings = new Findings(root);
        List<Environment> environments = environments(findings);
        List<Subject> all = Flows.of(root).all().stream().map(Subject::new).toList();
        List<Rule> rules = rules(environments, all);
        all.stream()
                .filter(subject -> flows.contains(subject.flow()))
                .forEach(subject -> rules.forEach(rule -> apply(rule, subject, findings)));
        return findings;
    }

    private List<Rule> rules(List<Environment> environments, List<Subject> all) {
        Git git = new Git(root);
        return List.of(
                new OwnerKnown(new Teams(root)),
                new DescriptorValid(),
                new FolderAgrees(),
                new ModuleListed(),
                new ContractValid(),
                new ChannelsDeclared(),
                new RouteIds(),
                new GuaranteeDeclared(),
                new NoSecretInTheClear(environments),
                new SecretsReachable(environments),
                new ResourcesSet(environments),
                new PortsUnique(all),
                new VersionChanged(git, new Baseline(git, releases, since)));
    }

    /** A file that one rule cannot read keeps no other rule from being applied. */
    private void apply(Rule rule, Subject subject, Findings findings) {
        try {
            rule.check(subject, findings.of(rule.id()));
        } catch (CommandFailure unreadable) {
            Matcher place = PLACE.matcher(String.valueOf(unreadable.getMessage()));
            if (!place.matches()) {
                throw unreadable;
            }
            findings.of(rule.id())
                    .violation(
                            Path.of(place.group(1)),
                            Integer.parseInt(place.group(2)),
                            place.group(3),
                            "mend this line");
        }
    }

    private List<Environment> environments(Findings findings) {
        Environments known = new Environments(root);
        List<Environment> sound = new ArrayList<>();
        for (String name : environment == null ? known.names() : List.of(environment)) {
            try {
                sound.add(known.named(name));
            } catch (EnvironmentException broken) {
                report(broken, findings);
            }
        }
        return sound;
    }

    private static void report(EnvironmentException broken, Findings findings) {
        Matcher place = PLACE.matcher(String.valueOf(broken.getMessage()));
        if (!place.matches()) {
            throw broken;
        }
        findings.of("environment-valid")
                .violation(Path.of(place.group(1)), Integer.parseInt(place.group(2)), place.group(3), "mend this line");
    }
}
