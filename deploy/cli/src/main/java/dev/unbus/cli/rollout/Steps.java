package dev.unbus.cli.rollout;

import dev.unbus.cli.console.Console;
import java.util.UUID;

/** Writes each step of a deployment into the journal and tells it. */
final class Steps implements Progress {

    /** The step from which on something of the version may run. */
    static final String STARTED = "starting instances";

    private final Journal journal;
    private final UUID id;
    private final Console console;
    private final Runnable whenStarted;

    Steps(Journal journal, UUID id, Console console, Runnable whenStarted) {
        this.journal = journal;
        this.id = id;
        this.console = console;
        this.whenStarted = whenStarted;
    }

    @Override
    public void step(String text) {
        journal.step(id, text);
        console.say(text);
    }

    @Override
    public void started() {
        journal.step(id, STARTED);
        whenStarted.run();
    }
}
