package dev.unbus.cli.check;

import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.environment.Environment;
import dev.unbus.environment.SecretReference;
import dev.unbus.environment.TargetKind;
import java.util.List;

/** A secret is where the processes of its environment can be given it. */
final class SecretsReachable implements Rule {

    private final List<Environment> environments;

    SecretsReachable(List<Environment> environments) {
        this.environments = environments;
    }

    @Override
    public String id() {
        return "secrets-reachable";
    }

    @Override
    public void check(Subject flow, Findings.Report report) {
        IntegrationId id = flow.flow().id();
        environments.forEach(environment -> environment
                .plan(id)
                .secrets()
                .forEach((variable, reference) -> check(id, environment, variable, reference, report)));
    }

    private static void check(
            IntegrationId flow,
            Environment environment,
            String variable,
            SecretReference reference,
            Findings.Report report) {
        boolean cluster = environment.target() == TargetKind.KUBERNETES;
        if (cluster != (reference.secret() != null)) {
            report.violation(
                    environment.file(),
                    environment.lineOf(flow, "secrets", variable),
                    "%s of %s is in %s, which no %s can read"
                            .formatted(variable, flow, reference, cluster ? "pod" : "process of this machine"),
                    cluster ? "name a secret and a key of the cluster" : "give env or file instead");
        }
    }
}
