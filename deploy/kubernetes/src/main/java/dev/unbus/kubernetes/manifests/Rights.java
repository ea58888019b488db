package dev.unbus.kubernetes.manifests;

import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.PolicyRuleBuilder;
import java.util.List;
import java.util.stream.Stream;

/** Who may do what in a team's namespace. Nobody there may read secrets, nor change who may do what. */
final class Rights {

    private static final List<String> READ = List.of("get", "list", "watch");
    private static final List<String> CHANGE = List.of("get", "list", "watch", "create", "update", "patch", "delete");

    private Rights() {}

    /** A kind of resource that a flow's manifests can have. */
    record Kind(String group, String kind, String resources) {}

    /** The kinds that a flow's manifests can have: what a team may change, and Argo CD for it. */
    static List<Kind> kinds() {
        return List.of(
                new Kind("", "PersistentVolumeClaim", "persistentvolumeclaims"),
                new Kind("", "Service", "services"),
                new Kind("", "ServiceAccount", "serviceaccounts"),
                new Kind("apps", "Deployment", "deployments"),
                new Kind("gateway.networking.k8s.io", "HTTPRoute", "httproutes"),
                new Kind("keda.sh", "ScaledObject", "scaledobjects"),
                new Kind("keda.sh", "TriggerAuthentication", "triggerauthentications"),
                new Kind("monitoring.coreos.com", "ServiceMonitor", "servicemonitors"),
                new Kind("networking.k8s.io", "NetworkPolicy", "networkpolicies"),
                new Kind("policy", "PodDisruptionBudget", "poddisruptionbudgets"));
    }

    /** A team changes what its flows are, notes what it deploys, and sees what becomes of it. */
    static List<PolicyRule> ofTeam() {
        Stream<PolicyRule> change = kinds().stream()
                .map(Kind::group)
                .distinct()
                .map(group -> rule(
                        group,
                        kinds().stream()
                                .filter(kind -> kind.group().equals(group))
                                .map(Kind::resources)
                                .toList(),
                        CHANGE));
        Stream<PolicyRule> note = Stream.of(
                rule("", List.of("configmaps"), CHANGE), rule("coordination.k8s.io", List.of("leases"), CHANGE));
        Stream<PolicyRule> see = Stream.of(
                rule("", List.of("events", "pods", "pods/log"), READ), rule("apps", List.of("replicasets"), READ));
        return Stream.of(change, note, see).flatMap(rules -> rules).toList();
    }

    /** The catalog finds the pods of flows. */
    static List<PolicyRule> ofCatalog() {
        return List.of(rule("", List.of("pods"), List.of("list", "watch")));
    }

    private static PolicyRule rule(String group, List<String> resources, List<String> verbs) {
        return new PolicyRuleBuilder()
                .withApiGroups(group)
                .withResources(resources)
                .withVerbs(verbs)
                .build();
    }
}
