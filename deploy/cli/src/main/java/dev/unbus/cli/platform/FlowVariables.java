package dev.unbus.cli.platform;

import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.cli.console.CommandFailure;
import dev.unbus.environment.EnvironmentException;
import dev.unbus.environment.Environments;
import dev.unbus.environment.FlowPlan;
import dev.unbus.environment.SecretReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The variables that an environment gives to a flow; the values of secrets are read when it starts and kept nowhere. */
public final class FlowVariables {

    private final Path root;

    /** Those of the environments of the project with that root. */
    public FlowVariables(Path root) {
        this.root = root;
    }

    /**
     * Variables and values of a flow.
     *
     * @throws CommandFailure when the environment is unknown or the value of a secret is not where it says
     */
    public Map<String, String> of(String flow, String environment) {
        FlowPlan plan = plan(flow, environment);
        Map<String, String> variables = new TreeMap<>(plan.config());
        variables.putAll(secrets(plan));
        return variables;
    }

    /** Only those that are secrets; without those that name files, which are there all the same. */
    public Map<String, String> secretsOf(String flow, String environment) {
        Map<String, String> secrets = secrets(plan(flow, environment));
        secrets.keySet().removeIf(SecretReference::namesFile);
        return secrets;
    }

    private FlowPlan plan(String flow, String environment) {
        try {
            return new Environments(root).named(environment).plan(IntegrationId.parse(flow));
        } catch (EnvironmentException broken) {
            throw new CommandFailure(String.valueOf(broken.getMessage()), broken);
        }
    }

    private Map<String, String> secrets(FlowPlan plan) {
        Map<String, String> secrets = new TreeMap<>();
        plan.secrets().forEach((name, place) -> secrets.put(name, value(name, place)));
        return secrets;
    }

    private String value(String name, SecretReference place) {
        String variable = place.env();
        String file = place.file();
        if (variable != null) {
            String value = System.getenv(variable);
            if (value == null) {
                throw missing(name, place, "is not set");
            }
            return value;
        }
        if (file == null) {
            throw missing(name, place, "is known to a cluster only; give env or file instead");
        }
        Path path = root.resolve(file).toAbsolutePath().normalize();
        if (SecretReference.namesFile(name)) {
            return existing(name, place, path).toString();
        }
        try {
            return withoutLineEnd(Files.readString(path));
        } catch (IOException unreadable) {
            throw missing(name, place, "cannot be read");
        }
    }

    private static Path existing(String name, SecretReference place, Path path) {
        if (!Files.isReadable(path)) {
            throw missing(name, place, "does not exist or cannot be read");
        }
        return path;
    }

    private static String withoutLineEnd(String text) {
        return text.replaceFirst("\\r?\\n\\z", "");
    }

    private static CommandFailure missing(String name, SecretReference place, String why) {
        return new CommandFailure("the secret %s has no value: %s %s.".formatted(name, place, why));
    }
}
