package dev.unbus.cli.bench;

import java.util.ArrayList;
import java.util.List;

/** How figures came about, told beside them. */
final class Method {

    private Method() {}

    static List<String> sideBySide(BenchRequest request, List<Row> rows) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "Medians. One broker process, that of `unbus up` with 1 GiB of heap: Artemis syncs its journal, Kafka has"
                        + " `acks=all` on one node; it has warmed up on the first contender before.");
        sentences.add(request.scenario() == Scenario.FILE_KAFKA ? fileFlags(request) : flags());
        sentences.add(
                request.scenario() == Scenario.FILE_KAFKA
                        ? "Throughput: " + looked() + ", without the first twentieth of the file."
                        : ("Throughput: %d messages (or %d s) warm the process up; it is stopped while the source is filled"
                                        + " again; then %s, for %d s at most.")
                                .formatted(
                                        Rounds.WARM_UP_MESSAGES,
                                        ThroughputRun.LONGEST_WARM_UP.toSeconds(),
                                        looked(),
                                        request.limit().toSeconds()));
        sentences.add("CPU and allocated (by threads that live) are a message's share in that time; peak is the most"
                + " resident memory.");
        if (request.latencySeconds() > 0 && request.scenario() != Scenario.FILE_KAFKA) {
            sentences.add(
                    ("Latency: %d messages a second for %d s, after as long unmeasured, from the moment a message was due until a"
                                    + " reader of committed messages had it; one that had not come 5 s after the end counts with"
                                    + " the time until then.")
                            .formatted(LatencyRun.PER_SECOND, request.latencySeconds()));
        }
        sentences.addAll(notes(rows));
        return sentences;
    }

    static List<String> tax() {
        return List.of(
                "Nanoseconds of processor time of one exchange through `direct:` and three steps, one thread, the same classes in two"
                        + " Quarkus applications: one with Camel alone, one with our policy, metrics, tracing and"
                        + " descriptor.",
                "`bare-steps` sets a body and two headers; `json-steps` reads, translates and writes 1 kB of JSON."
                        + " Processes alternate;"
                        + " windows of one second, the first %d of each process left out; medians."
                                .formatted(TaxRounds.WARM_UP_WINDOWS));
    }

    static List<String> catalog(BenchRequest request) {
        return List.of(
                ("Medians. The catalog asks each integration every 5 s and keeps its history in H2; it runs on one processor"
                                + " (`taskset`) with %s. The integrations are one process on the same machine, with a port each; of"
                                + " their ten routes one finishes 20 messages a second, three 2, four 0.2 and two none.")
                        .formatted(String.join(" ", ContenderProcess.flags(CatalogRounds.HEAP_MIB, 0))),
                ("Measured for %d s, after %d s to warm up, both with the calls of several consoles: twice a second the topology and"
                                + " the last hour of one route, every 5 s all integrations with their routes. Milliseconds are those of"
                                + " the caller until the whole answer is read.")
                        .formatted(request.catalogTime().toSeconds(), CatalogRounds.WARM_UP.toSeconds()),
                "Failed messages: %,d of 1,000 characters wait in a topic when another catalog starts, without integrations, on the same"
                                .formatted(IntakeRun.MESSAGES)
                        + " processor; then %,d of one group are replayed. Once, with the brokers of `unbus up`."
                                .formatted(IntakeRun.REPLAYED),
                "The database's growth is that of its file, extrapolated to a day; nothing is old enough to be deleted yet: points of"
                        + " 10 s are kept for two hours only.");
    }

    static List<String> start() {
        return List.of(
                ("Medians. A message waits in each queue; the clock runs from before the first process is started until a reader of"
                                + " committed records has one message of every route. Memory is looked at %d s later, and after %d"
                                + " messages a second for %d s. All have -Xmx128m, serial collector, first compiler only, compact"
                                + " object headers from Java 25 on.")
                        .formatted(StartRun.REST.toSeconds(), StartRun.PER_SECOND, StartRun.LOAD.toSeconds()),
                "Ours is effectively once and serves health, metrics and its descriptor; Camel's transacted consumers with a plain"
                        + " producer are at least once and serve nothing. The ahead-of-time cache is made by one run before; it is"
                        + " for Java 25 and later. Several processes start at once on all processors; pages of libraries and of the"
                        + " cache that they share are counted once in the fourth column.");
    }

    private static String looked() {
        return "what is committed at the sink is looked at every 10 ms (last stable offset, or the queue's message count),"
                + " from the first commit to the last";
    }

    private static String flags() {
        return "Messages of 1,000 characters. Each contender is a process: "
                + String.join(" ", ContenderProcess.flags(Contenders.HEAP_MIB, 0)) + ".";
    }

    private static String fileFlags(BenchRequest request) {
        return "%d MB of order rows. Each contender is a process: %s; Kafka Connect has -Xmx%dm."
                .formatted(
                        request.fileMegabytes(),
                        String.join(" ", ContenderProcess.flags(Contenders.FILE_HEAP_MIB, 0)),
                        Contenders.HEAP_MIB);
    }

    private static List<String> notes(List<Row> rows) {
        List<String> notes = new ArrayList<>();
        for (Row row : rows) {
            Double missing = row.missing();
            if (missing != null && missing > 0) {
                notes.add("%s did not keep up: %.0f messages had not arrived at the end."
                        .formatted(row.contender(), missing));
            }
            if (row.failure() != null) {
                notes.add("%s failed: %s".formatted(row.contender(), row.failure()));
            }
        }
        return notes;
    }
}
