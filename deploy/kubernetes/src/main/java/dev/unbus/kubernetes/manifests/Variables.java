package dev.unbus.kubernetes.manifests;

import dev.unbus.environment.Environment;
import dev.unbus.environment.SecretReference;
import dev.unbus.environment.TargetKind;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Environment variables of a container, sorted; secrets are referred to, never written. */
final class Variables {

    private final Environment environment;
    private final Map<String, EnvVar> variables = new TreeMap<>();
    private final Map<String, EnvVar> fixed = new TreeMap<>();

    Variables(Environment environment) {
        this.environment = environment;
    }

    /** A variable that the manifests depend on: nobody may say otherwise. */
    Variables fixed(String name, String value) {
        fixed.put(name, new EnvVar(name, value, null));
        return this;
    }

    /** A variable that the environment may say otherwise. */
    Variables unlessSaid(String name, String value) {
        variables.put(name, new EnvVar(name, value, null));
        return this;
    }

    Variables config(Map<String, String> values, Place place) {
        values.forEach((name, value) -> variables.put(name, new EnvVar(name, value, null)));
        values.keySet().forEach(name -> requireOpen(name, place.line("config", name)));
        return this;
    }

    /**
     * Secrets, whose values a Kubernetes secret holds.
     *
     * @param files the secrets of which a variable names the file
     * @param elsewhere the secret that is made of those whose values are in a variable or a file, on a machine
     */
    Variables secrets(Map<String, SecretReference> references, SecretFiles files, Place place, String elsewhere) {
        references.forEach((name, reference) -> {
            requireOpen(name, place.line("secrets", name));
            if (SecretReference.namesFile(name) && files.reach(reference)) {
                variables.put(name, new EnvVar(name, files.path(reference), null));
            } else if (SecretReference.namesFile(name)) {
                throw ManifestException.at(environment, place.line("secrets", name), unreadable(name, reference));
            } else if (reference.secret() != null && reference.key() != null) {
                variables.put(name, variable(name, reference.secret(), reference.key()));
            } else if (environment.target() == TargetKind.KUBERNETES) {
                throw ManifestException.at(environment, place.line("secrets", name), unreadable(name, reference));
            } else {
                variables.put(name, variable(name, elsewhere, name));
            }
        });
        return this;
    }

    List<EnvVar> all() {
        Map<String, EnvVar> all = new TreeMap<>(variables);
        all.putAll(fixed);
        return List.copyOf(all.values());
    }

    private String unreadable(String name, SecretReference reference) {
        String instead = environment.target() == TargetKind.KUBERNETES ? "a secret and a key of the cluster" : "a file";
        return "the value of " + name + " is in " + reference + ", where no pod can read it; name " + instead;
    }

    private void requireOpen(String name, int line) {
        if (fixed.containsKey(name)) {
            throw ManifestException.at(environment, line, name + " is set by the manifests");
        }
    }

    private static EnvVar variable(String name, String secret, String key) {
        return new EnvVarBuilder()
                .withName(name)
                .withNewValueFrom()
                .withNewSecretKeyRef(key, secret, null)
                .endValueFrom()
                .build();
    }

    /** Tells where a variable is said, for messages. */
    interface Place {

        /** The line of a variable in {@code config} or {@code secrets}. */
        int line(String section, String variable);
    }
}
