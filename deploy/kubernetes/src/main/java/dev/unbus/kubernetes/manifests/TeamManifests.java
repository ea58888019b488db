package dev.unbus.kubernetes.manifests;

import dev.unbus.environment.CatalogSettings;
import dev.unbus.environment.ClusterSettings.ArgoSettings;
import dev.unbus.environment.Environment;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBuilder;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import io.fabric8.kubernetes.api.model.rbac.SubjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a team has in a cluster before its first flow; whoever runs the cluster applies it, not the team. */
final class TeamManifests {

    private static final String POD_SECURITY = "pod-security.kubernetes.io/";
    private static final String DEPLOYER = "deploy-flows";
    private static final String READER = "catalog-reads-pods";

    private final Environment environment;
    private final String team;

    TeamManifests(Environment environment, String team) {
        this.environment = environment;
        this.team = team;
    }

    List<HasMetadata> render() {
        List<HasMetadata> resources = new ArrayList<>(List.of(namespace(), nothingByDefault()));
        resources.add(new RoleBuilder()
                .withMetadata(meta(DEPLOYER))
                .withRules(Rights.ofTeam())
                .build());
        resources.add(binding(DEPLOYER, group()));
        CatalogSettings catalog = environment.cluster().catalog();
        if (catalog != null) {
            resources.add(new RoleBuilder()
                    .withMetadata(meta(READER))
                    .withRules(Rights.ofCatalog())
                    .build());
            resources.add(binding(READER, account(catalog)));
        }
        ArgoSettings argo = environment.cluster().argo();
        if (argo != null) {
            resources.addAll(new ArgoManifests(environment, team, argo).render());
        }
        return resources;
    }

    private Namespace namespace() {
        Map<String, String> labels = labels();
        for (String mode : List.of("enforce", "audit", "warn")) {
            labels.put(POD_SECURITY + mode, "restricted");
        }
        return new NamespaceBuilder()
                .withNewMetadata()
                .withName(environment.namespace(team))
                .withLabels(labels)
                .endMetadata()
                .build();
    }

    private NetworkPolicy nothingByDefault() {
        return new NetworkPolicyBuilder()
                .withMetadata(meta("nothing-by-default"))
                .withNewSpec()
                .withNewPodSelector()
                .endPodSelector()
                .withPolicyTypes("Ingress", "Egress")
                .endSpec()
                .build();
    }

    private RoleBinding binding(String role, Subject subject) {
        return new RoleBindingBuilder()
                .withMetadata(meta(role))
                .withNewRoleRef("rbac.authorization.k8s.io", "Role", role)
                .withSubjects(subject)
                .build();
    }

    private Subject group() {
        return new SubjectBuilder()
                .withApiGroup("rbac.authorization.k8s.io")
                .withKind("Group")
                .withName("team-" + team)
                .build();
    }

    private static Subject account(CatalogSettings catalog) {
        return new SubjectBuilder()
                .withKind("ServiceAccount")
                .withNamespace(catalog.namespace())
                .withName(CatalogManifests.NAME)
                .build();
    }

    private ObjectMeta meta(String name) {
        return new ObjectMetaBuilder()
                .withNamespace(environment.namespace(team))
                .withName(name)
                .withLabels(labels())
                .build();
    }

    private Map<String, String> labels() {
        return new TreeMap<>(Map.of(Rendition.TEAM_LABEL, team, "app.kubernetes.io/managed-by", "unbus"));
    }
}
