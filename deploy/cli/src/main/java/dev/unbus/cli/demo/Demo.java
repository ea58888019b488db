package dev.unbus.cli.demo;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Drops an order file and follows every order in it through the platform, until all is seen or nothing moves. */
public final class Demo {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(2);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private final Places places;
    private final Console console;
    private final Duration patience;
    private final Web web = new Web();

    /** A demonstration that gives up when nothing has moved for as long as its patience. */
    public Demo(Places places, Console console, Duration patience) {
        this.places = places;
        this.console = console;
        this.patience = patience;
    }

    /**
     * Runs it, with progress on the console.
     *
     * @throws CommandFailure when the file cannot be read as an order file, or Kafka does not answer
     */
    public DemoReport run(Path file) throws InterruptedException {
        Expectation expectation = OrderFile.read(file);
        Tally tally = new Tally(expectation);
        console.say("%s: %d invoices, of which %d are to be placed (%s), %d cancelled, %d rejected"
                .formatted(
                        file.getFileName(),
                        expectation.invoices(),
                        expectation.placed().size(),
                        Rendering.money(expectation.total()),
                        expectation.cancelled().size(),
                        expectation.rejected().size()));
        try (Topics topics = new Topics(places.kafka(), Sightings.topics(), new Sightings(tally)::take)) {
            topics.catchUp();
            boolean before = tally.count(Milestone.PLACED) == tally.expectedCount(Milestone.PLACED)
                    && tally.count(Milestone.CANCELLED) == tally.expectedCount(Milestone.CANCELLED);
            if (before) {
                console.say("every order of this file was taken in before; the counts are of then");
            }
            long begin = System.nanoTime();
            drop(file);
            follow(tally, topics, begin);
            return DemoReport.of(expectation, file.toString(), tally, before, secondsSince(begin));
        } finally {
            console.endBlock();
        }
    }

    /** A report as lines for a person. */
    public static Iterable<String> describe(DemoReport report) {
        return Rendering.table(report);
    }

    private void follow(Tally tally, Topics topics, long begin) throws InterruptedException {
        Systems systems = new Systems(places, tally, web);
        Customers customers = new Customers(places, tally, web);
        long lastMove = System.nanoTime();
        long lastLook = begin - BETWEEN_LOOKS.toNanos();
        Progress progress = new Progress(console, tally, begin);
        long moves = tally.moves();
        while (!tally.isComplete() && System.nanoTime() - lastMove < patience.toNanos()) {
            topics.readOn();
            if (System.nanoTime() - lastLook > BETWEEN_LOOKS.toNanos()) {
                systems.look();
                customers.look();
                lastLook = System.nanoTime();
            }
            if (tally.moves() != moves) {
                moves = tally.moves();
                lastMove = System.nanoTime();
            }
            progress.show();
        }
    }

    /** Copies under a name that order intake does not take, then renames, so that no half file is read. */
    private void drop(Path file) {
        String name = "demo-" + LocalDateTime.now(ZoneOffset.UTC).format(STAMP) + "-" + file.getFileName();
        Path target = places.inbox().resolve(name.endsWith(".csv") ? name : name + ".csv");
        Path draft = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.createDirectories(places.inbox());
            Files.copy(file, draft, StandardCopyOption.REPLACE_EXISTING);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            throw new CommandFailure(
                    "the file cannot be copied to " + target + ": " + refused.getMessage() + ".", refused);
        }
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Redraws on a terminal; elsewhere a line now and then. */
    private static final class Progress {

        private final Console console;
        private final Tally tally;
        private final long begin;
        private long lastLine;

        Progress(Console console, Tally tally, long begin) {
            this.console = console;
            this.tally = tally;
            this.begin = begin;
            this.lastLine = begin;
        }

        void show() {
            console.block(Rendering.progress(tally, secondsSince(begin)));
            if (!console.isTerminal() && System.nanoTime() - lastLine > BETWEEN_LINES.toNanos()) {
                console.say(Rendering.progressLine(tally, secondsSince(begin)));
                lastLine = System.nanoTime();
            }
        }
    }
}
