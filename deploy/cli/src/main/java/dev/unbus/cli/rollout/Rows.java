package dev.unbus.cli.rollout;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.rollout.Catalog.Told;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Keeps the rows of deployments in the journal, and in the catalog as soon as it can be reached. */
final class Rows {

    private final Journal journal;
    private final Catalog catalog;
    private final Console console;

    Rows(Journal journal, Catalog catalog, Console console) {
        this.journal = journal;
        this.catalog = catalog;
        this.console = console;
    }

    /** Tells what goes on; when the catalog is away it is told the end later. */
    void tell(Deployment deployment) {
        told(deployment);
    }

    /** Writes how it ended, and tells. */
    void end(Deployment ended) {
        journal.end(ended.begun().id(), ended.ending());
        if (told(ended) != Told.LATER) {
            journal.told(ended.begun().id());
        } else {
            console.say("the catalog at " + catalog.url() + " does not take deployments now: it is told at the next"
                    + " command");
        }
    }

    /** The same, when the disk may be what failed. */
    void endQuietly(Deployment ended) {
        try {
            end(ended);
        } catch (UncheckedIOException disk) {
            console.complain(disk.getMessage() + ": " + disk.getCause() + ".");
            told(ended);
        }
    }

    /** Writes and tells what ended as it began. */
    void refuse(Deployment refused) {
        try {
            journal.begin(refused.begun());
        } catch (UncheckedIOException disk) {
            console.complain(disk.getMessage() + ": " + disk.getCause() + ".");
        }
        endQuietly(refused);
    }

    /** Tells what could not be told before of an environment, the oldest first. */
    void tellOutstanding(String environment) {
        List<Deployment> oldestFirst = new ArrayList<>(journal.deployments());
        Collections.reverse(oldestFirst);
        for (Deployment deployment : oldestFirst) {
            if (deployment.begun().environment().equals(environment)
                    && !deployment.told()
                    && deployment.ending().outcome() != Outcome.IN_PROGRESS) {
                if (told(deployment) == Told.LATER) {
                    return;
                }
                journal.told(deployment.begun().id());
            }
        }
    }

    private Told told(Deployment deployment) {
        try {
            Catalog.Answer answer = catalog.tell(deployment);
            if (answer.told() == Told.REFUSED) {
                console.complain(
                        "the catalog at " + catalog.url() + " refuses the row of this deployment: " + answer.reason());
            }
            return answer.told();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted.", interrupted);
        }
    }
}
