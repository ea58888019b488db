package dev.unbus.cli.check;

import dev.unbus.catalog.model.CatalogInfo;
import dev.unbus.cli.routes.RouteUse;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who relies on a route knows what becomes of a message when something breaks. */
final class GuaranteeDeclared implements Rule {

    static final String ID = "guarantee-declared";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void check(Subject flow, Findings.Report report) {
        flow.info().filter(info -> info.guarantee() == null).ifPresent(info -> checkRoutes(flow, info, report));
    }

    private static void checkRoutes(Subject flow, CatalogInfo info, Findings.Report report) {
        Set<String> silent = flow.routes().routes().stream()
                .flatMap(route -> route.id().stream())
                .filter(route -> info.guaranteeOf(route) == null)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!silent.isEmpty()
                || info.guarantees().isEmpty()
                || flow.routes().routes().stream().noneMatch(RouteUse::named)) {
            report.violation(
                    flow.descriptor(),
                    flow.line("metadata", "annotations"),
                    silent.isEmpty()
                            ? "no guarantee is declared"
                            : "no guarantee is declared for " + String.join(", ", silent),
                    "say at-most-once, at-least-once or effectively-once as unbus.dev/guarantee");
        }
    }
}
