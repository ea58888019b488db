package dev.unbus.cli.estate;

import dev.unbus.cli.console.Console;
import dev.unbus.esb.Estate;
import java.util.List;
import java.util.function.Consumer;

/** How far a verification is: a line that is redrawn on a terminal, one in a hundred elsewhere. */
final class Progress implements Consumer<String> {

    private static final int SELDOM = 100;

    private final Console console;
    private final int all;
    private int done;

    Progress(Console console, Estate estate) {
        this.console = console;
        this.all = estate.projects().stream()
                .mapToInt(project -> project.integrations().size())
                .sum();
    }

    @Override
    public void accept(String integration) {
        done++;
        String line = "Starting %d of %d: %s".formatted(done, all, integration);
        if (console.isTerminal()) {
            console.block(done == all ? List.of() : List.of(line));
        } else if (done % SELDOM == 0) {
            console.say(line);
        }
    }
}
