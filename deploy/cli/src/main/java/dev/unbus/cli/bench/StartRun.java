package dev.unbus.cli.bench;

import dev.unbus.cli.console.CommandFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The processes of one start, their queues and their topic. */
final class StartRun implements AutoCloseable {

    static final Duration REST = Duration.ofSeconds(10);
    static final Duration LOAD = Duration.ofSeconds(10);
    static final int PER_SECOND = 200;

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration WAIT = Duration.ofMillis(5);

    private final Path root;
    private final Path folder;
    private final BenchBrokers brokers;
    private final StartContender contender;
    private final List<JmsQueue> queues = new ArrayList<>();
    private final List<ContenderProcess> processes = new ArrayList<>();
    private final KafkaTopic topic;
    private final String name;

    /** Puts one message into each queue that the contender reads. */
    StartRun(Path root, Path folder, BenchBrokers brokers, StartContender contender) {
        this.root = root;
        this.folder = folder;
        this.brokers = brokers;
        this.contender = contender;
        this.name = String.valueOf(folder.getFileName());
        this.topic = new KafkaTopic(brokers.kafka(), name + ".sink", 1);
        for (int number = 0; number < contender.firstMessages(); number++) {
            JmsQueue queue = new JmsQueue(brokers.artemis(), queue(number));
            queues.add(queue);
            queue.send(number);
        }
    }

    /** Process n reads the queues that begin with its source, {@code <source>.0} and on. */
    private String queue(int number) {
        return contender.routes() > 1 ? name + "-0." + number : name + "-" + number + ".0";
    }

    void start(List<String> flags, int count) {
        Contender started = contender.contender(flags);
        for (int number = 0; number < count; number++) {
            Path own = folder.resolve(String.valueOf(number));
            try {
                Files.createDirectories(own);
            } catch (IOException unwritable) {
                throw new UncheckedIOException("cannot create " + own, unwritable);
            }
            Place place = new Place(root, own, brokers.kafka(), brokers.artemis(), name + "-" + number, name + ".sink");
            processes.add(ContenderProcess.start(started, place, contender.java()));
        }
    }

    /** Returns when, on the clock of {@link System#nanoTime()}, so many different first messages had been read. */
    long awaitFirst(int messages) {
        BitSet seen = new BitSet(messages);
        long begin = System.nanoTime();
        while (seen.cardinality() < messages) {
            topic.read(WAIT, seen::set);
            for (ContenderProcess process : processes) {
                if (!process.runs() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                    brokers.keepLogs();
                    throw process.failure("did not deliver its first message");
                }
            }
        }
        return System.nanoTime();
    }

    ResidentMemory atRest() throws InterruptedException {
        Thread.sleep(REST.toMillis());
        return ResidentMemory.of(processes);
    }

    /** Messages at a fixed rate, one queue after the other. */
    ResidentMemory underLoad() throws InterruptedException {
        long messages = LOAD.toSeconds() * PER_SECOND;
        for (int number = 0; number < messages; number++) {
            queues.get(number % queues.size()).send(number);
            Thread.sleep(1_000 / PER_SECOND);
        }
        return ResidentMemory.of(processes);
    }

    /** Asks all to end, and waits. */
    void stop(Duration longest) throws InterruptedException {
        for (ContenderProcess process : processes) {
            if (!process.stop(longest)) {
                throw new CommandFailure(contender.name() + " did not end within " + longest.toSeconds() + " s.");
            }
        }
    }

    @Override
    public void close() {
        processes.forEach(ContenderProcess::close);
        queues.forEach(JmsQueue::close);
        topic.close();
    }
}
