package dev.unbus.kubernetes.manifests;

import dev.unbus.environment.ClusterSettings.ArgoSettings;
import dev.unbus.environment.Environment;
import dev.unbus.kubernetes.resources.AppProject;
import dev.unbus.kubernetes.resources.AppProject.Destination;
import dev.unbus.kubernetes.resources.AppProject.GroupKind;
import dev.unbus.kubernetes.resources.AppProject.ProjectRole;
import dev.unbus.kubernetes.resources.ApplicationSet;
import dev.unbus.kubernetes.resources.ApplicationSet.Application;
import dev.unbus.kubernetes.resources.ApplicationSet.Automated;
import dev.unbus.kubernetes.resources.ApplicationSet.Directory;
import dev.unbus.kubernetes.resources.ApplicationSet.Generator;
import dev.unbus.kubernetes.resources.ApplicationSet.Git;
import dev.unbus.kubernetes.resources.ApplicationSet.Source;
import dev.unbus.kubernetes.resources.ApplicationSet.SyncPolicy;
import dev.unbus.kubernetes.resources.ApplicationSet.Template;
import dev.unbus.kubernetes.resources.ApplicationSet.TemplateMeta;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.List;

/** Argo CD for a team: it applies the team's flows, an application each, to the team's namespace and nowhere else. */
final class ArgoManifests {

    private static final String THIS_CLUSTER = "https://kubernetes.default.svc";

    private final Environment environment;
    private final String team;
    private final ArgoSettings argo;

    ArgoManifests(Environment environment, String team, ArgoSettings argo) {
        this.environment = environment;
        this.team = team;
        this.argo = argo;
    }

    List<HasMetadata> render() {
        return List.of(project(), applications());
    }

    private AppProject project() {
        List<GroupKind> kinds = Rights.kinds().stream()
                .map(kind -> new GroupKind(kind.group(), kind.kind()))
                .toList();
        List<String> policies = List.of(policy("get"), policy("sync"));
        return new AppProject(
                meta(),
                new AppProject.Spec(
                        "The flows of team " + team,
                        List.of(argo.repository()),
                        List.of(destination()),
                        kinds,
                        List.of(new ProjectRole("deployer", List.of("team-" + team), policies))));
    }

    private String policy(String act) {
        return "p, proj:" + name() + ":deployer, applications, " + act + ", " + name() + "/*, allow";
    }

    private ApplicationSet applications() {
        String folder = "deploy/environments/" + environment.name() + "/" + team;
        Git flows = new Git(
                argo.repository(),
                argo.revision(),
                List.of(
                        new Directory(folder + "/*", false),
                        new Directory(folder + "/" + EnvironmentManifests.TEAM_FOLDER, true)));
        return new ApplicationSet(
                meta(),
                new ApplicationSet.Spec(
                        true, List.of("missingkey=error"), List.of(new Generator(flows)), application()));
    }

    private Template application() {
        return new Template(
                new TemplateMeta(name() + "-{{.path.basename}}"),
                new Application(
                        name(),
                        new Source(argo.repository(), argo.revision(), "{{.path.path}}"),
                        destination(),
                        new SyncPolicy(new Automated(true, true), List.of("ServerSideApply=true"))));
    }

    private Destination destination() {
        return new Destination(THIS_CLUSTER, environment.namespace(team));
    }

    private String name() {
        return environment.namespace(team);
    }

    private ObjectMeta meta() {
        return new ObjectMetaBuilder()
                .withNamespace(argo.namespace())
                .withName(name())
                .addToLabels(Rendition.TEAM_LABEL, team)
                .build();
    }
}
