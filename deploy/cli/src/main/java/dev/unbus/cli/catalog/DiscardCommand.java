package dev.unbus.cli.catalog;

import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.CatalogAccess;
import dev.unbus.cli.platform.Installation;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code unbus failed discard}. */
@Command(name = "discard", description = "Takes failed messages that are not needed off the list; they stay readable.")
final class DiscardCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<Installation> installation;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Chosen chosen = new Chosen();

    DiscardCommand(Console console, Supplier<Installation> installation) {
        this.console = console;
        this.installation = installation;
    }

    @Override
    public Integer call() {
        if (!chosen.isOneWay() && spec != null) {
            throw new ParameterException(spec.commandLine(), "Name messages by their ids, or a group.");
        }
        CatalogClient catalog = new CatalogClient(CatalogAccess.of(installation.get()));
        int discarded = catalog.post("/api/discards", chosen.request())
                .path("discarded")
                .asInt();
        console.result(discarded == 1 ? "1 message discarded." : discarded + " messages discarded.");
        return 0;
    }
}
