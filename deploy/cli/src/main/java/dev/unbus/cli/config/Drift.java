package dev.unbus.cli.config;

import dev.unbus.cli.check.ClearSecrets;
import dev.unbus.cli.config.SecretValues.Referenced;
import dev.unbus.cli.config.SecretValues.Source;
import dev.unbus.cli.config.SecretValues.Written;
import dev.unbus.environment.FlowPlan;
import dev.unbus.environment.SecretReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares what two environments give an integration. */
final class Drift {

    private final SecretValues secrets;

    Drift(SecretValues secrets) {
        this.secrets = secrets;
    }

    /** Every difference: settings, then variables by their names. */
    List<Difference> between(FlowPlan one, FlowPlan other) {
        List<Difference> differences = new ArrayList<>();
        settings(PlanText.settings(one), PlanText.settings(other), differences);
        Set<String> variables = new TreeSet<>(one.config().keySet());
        variables.addAll(one.secrets().keySet());
        variables.addAll(other.config().keySet());
        variables.addAll(other.secrets().keySet());
        for (String variable : variables) {
            if (one.secrets().containsKey(variable) || other.secrets().containsKey(variable)) {
                secret(variable, source(one, variable), source(other, variable), differences);
            } else {
                config(variable, one.config().get(variable), other.config().get(variable), differences);
            }
        }
        return differences;
    }

    private static void settings(Map<String, String> one, Map<String, String> other, List<Difference> differences) {
        Set<String> names = new LinkedHashSet<>(one.keySet());
        names.addAll(other.keySet());
        for (String name : names) {
            String from = one.get(name);
            String to = other.get(name);
            if (from == null || !from.equals(to)) {
                differences.add(new Difference("setting", name, from, to, null));
            }
        }
    }

    private static void config(
            String variable, @Nullable String from, @Nullable String to, List<Difference> differences) {
        if (from == null || !from.equals(to)) {
            differences.add(new Difference("config", variable, shown(variable, from), shown(variable, to), null));
        }
    }

    /** A secret that got into the configuration is one all the same. */
    static @Nullable String shown(String variable, @Nullable String value) {
        return value != null && ClearSecrets.hides(variable, value) ? "(hidden)" : value;
    }

    private static @Nullable Source source(FlowPlan plan, String variable) {
        SecretReference reference = plan.secrets().get(variable);
        String written = plan.config().get(variable);
        if (reference != null) {
            return new Referenced(reference);
        }
        return written == null ? null : new Written(written);
    }

    private void secret(String variable, @Nullable Source from, @Nullable Source to, List<Difference> differences) {
        if (from == null || to == null) {
            differences.add(new Difference(
                    "secret",
                    variable,
                    from == null ? null : from.toString(),
                    to == null ? null : to.toString(),
                    null));
        } else if (!from.equals(to)) {
            differences.add(
                    new Difference("secret", variable, from.toString(), to.toString(), secrets.compare(from, to)));
        }
    }
}
