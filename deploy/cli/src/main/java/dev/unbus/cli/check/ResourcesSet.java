package dev.unbus.cli.check;

import dev.unbus.environment.Amount;
import dev.unbus.environment.Environment;
import dev.unbus.environment.Resources;
import dev.unbus.environment.TargetKind;
import java.util.ArrayList;
import java.util.List;

/** A cluster can place an instance, and one that grows does not take its neighbours along. */
final class ResourcesSet implements Rule {

    private final List<Environment> environments;

    ResourcesSet(List<Environment> environments) {
        this.environments = environments;
    }

    @Override
    public String id() {
        return "resources-set";
    }

    @Override
    public void check(Subject flow, Findings.Report report) {
        environments.stream()
                .filter(environment -> environment.target() == TargetKind.KUBERNETES)
                .forEach(environment -> check(flow, environment, report));
    }

    private static void check(Subject flow, Environment environment, Findings.Report report) {
        List<String> missing = missing(environment.plan(flow.flow().id()).resources());
        if (!missing.isEmpty()) {
            String name = flow.flow().id().toString();
            boolean own = environment.flows().containsKey(flow.flow().id())
                    && environment.line("flows", name, "resources") != environment.line("flows", name);
            report.violation(
                    environment.file(),
                    own ? environment.line("flows", name, "resources") : environment.line("defaults", "resources"),
                    "%s has no %s in %s".formatted(name, String.join(", ", missing), environment.name()),
                    "set resources under defaults, or under flows for this one");
        }
    }

    private static List<String> missing(Resources resources) {
        List<String> missing = new ArrayList<>();
        Amount requests = resources.requests();
        Amount limits = resources.limits();
        if (requests == null || requests.cpu() == null) {
            missing.add("requests.cpu");
        }
        if (requests == null || requests.memory() == null) {
            missing.add("requests.memory");
        }
        if (limits == null || limits.memory() == null) {
            missing.add("limits.memory");
        }
        return missing;
    }
}
