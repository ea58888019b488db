package dev.unbus.cli.rollout;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Installation;
import java.util.List;
import java.util.Optional;

/** Tells the catalogs of a flow's environments the deployments that they missed. */
final class Outstanding {

    private Outstanding() {}

    static void tell(Installation installation, Console console, Journal journal) {
        List<String> environments = journal.deployments().stream()
                .filter(one -> !one.told())
                .map(one -> one.begun().environment())
                .distinct()
                .toList();
        for (String environment : environments) {
            catalog(installation, console, environment)
                    .ifPresent(catalog -> new Rows(journal, catalog, console).tellOutstanding(environment));
        }
    }

    private static Optional<Catalog> catalog(Installation installation, Console console, String name) {
        try {
            return Optional.of(Place.catalog(installation, console, Flows.environment(installation, name)));
        } catch (CommandFailure noLonger) {
            console.complain(String.valueOf(noLonger.getMessage()));
            return Optional.empty();
        }
    }
}
