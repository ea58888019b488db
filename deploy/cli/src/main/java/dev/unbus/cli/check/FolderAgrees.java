package dev.unbus.cli.check;

import dev.unbus.catalog.model.CatalogInfo;

/** An integration has one name: that of its folders. */
final class FolderAgrees implements Rule {

    @Override
    public String id() {
        return "folder-agrees";
    }

    @Override
    public void check(Subject flow, Findings.Report report) {
        flow.info().ifPresent(info -> checkDescriptor(flow, info, report));
        String name = flow.flow().id().toString();
        flow.properties()
                .entry("unbus.integration")
                .filter(entry -> !entry.value().equals(name))
                .ifPresent(entry -> report.violation(
                        entry.file(),
                        entry.line(),
                        "unbus.integration is not the name of the folder",
                        "write unbus.integration=" + name));
    }

    private static void checkDescriptor(Subject flow, CatalogInfo info, Findings.Report report) {
        String team = flow.flow().id().team();
        if (!info.team().equals(team)) {
            report.violation(
                    flow.descriptor(),
                    flow.line("spec", "owner"),
                    "the owner is %s, the folder that of team %s".formatted(info.team(), team),
                    "move the folder below integrations/%s, or name %s as spec.owner".formatted(info.team(), team));
        }
        if (!info.name().equals(flow.flow().id().flow())) {
            report.violation(
                    flow.descriptor(),
                    flow.line("metadata", "name"),
                    "the name is %s, the folder's %s"
                            .formatted(info.name(), flow.flow().id().flow()),
                    "give both the same name");
        }
    }
}
