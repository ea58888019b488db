package dev.unbus.cli.prove;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Build;
import dev.unbus.cli.platform.Installation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/** One run: messages through two instances while faults happen, and a count of what arrived. */
public final class Prove {

    private static final int MESSAGE_BYTES = 200;
    private static final Duration SHORTEST_SENDING = Duration.ofSeconds(2);

    private final ProveRequest request;
    private final Installation installation;
    private final Console talk;
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private final Programs programs;
    private final Workplace workplace;
    private final Servers servers;
    private final Stage stage;

    /** A run that tells its progress on this console. */
    public Prove(ProveRequest request, Installation installation, Console talk) {
        this.request = request;
        this.installation = installation;
        this.talk = talk;
        this.programs = new Programs(installation);
        installation.home().create();
        this.workplace = new Workplace(installation
                .home()
                .folder()
                .resolve("prove/%s-%d"
                        .formatted(
                                request.pair().word(), ProcessHandle.current().pid())));
        this.servers = new Servers(request, programs, workplace);
        this.stage = new Stage(servers, talk);
    }

    /** Ends every process of the run, whatever it is at. */
    public void interrupt() {
        interrupted.set(true);
        stage.close();
    }

    /** True when the run was told to end. */
    public boolean isInterrupted() {
        return interrupted.get();
    }

    /** Runs, and cleans up what a person does not need. */
    public ProveReport run() throws InterruptedException {
        if (request.build()) {
            new Build(installation, talk).bringUpToDate(programs.components());
        }
        List<PlannedFault> plan = FaultPlan.of(request.faults(), request.seed(), EnumSet.allOf(Fault.class));
        talk.say(String.format(
                Locale.ROOT,
                "%s, %s: %,d messages, %d faults in about %d s, seed %d",
                request.pair().word(),
                request.contender(),
                request.messages(),
                plan.size(),
                FaultPlan.length(plan).toSeconds(),
                request.seed()));
        ProveReport report;
        try (stage) {
            stage.open();
            report = measure(plan);
        }
        if (report.folder() == null) {
            workplace.delete();
        }
        return report;
    }

    private ProveReport measure(List<PlannedFault> plan) throws InterruptedException {
        Tally tally = new Tally(request.messages());
        Reading reading = new Reading(tally);
        FaultInjector faults = new FaultInjector(stage, talk);
        long begin = System.nanoTime();
        send(plan, faults);
        talk.say("all are sent and all faults are over; reading what has been committed");
        read(reading, tally);
        return report(tally, faults, Duration.ofNanos(reading.last() - begin));
    }

    private void send(List<PlannedFault> plan, FaultInjector faults) throws InterruptedException {
        Sending sending = new Sending();
        Thread progress = new Thread(() -> new Progress(request, talk).follow(sending, faults), "progress");
        progress.setDaemon(true);
        try (Client sender = Client.start("sender", senderCommand(plan), workplace.log("sender"), sending::hear)) {
            progress.start();
            faults.run(plan);
            stage.awaitBrokers();
            sending.await(sender);
        } finally {
            progress.interrupt();
        }
    }

    private List<String> senderCommand(List<PlannedFault> plan) {
        double seconds = sendingTime(plan).toMillis() / 1e3;
        List<String> arguments = new ArrayList<>(
                servers.address(request.pair().source(), servers.channels().source()));
        arguments.add(Integer.toString(request.messages()));
        arguments.add(Double.toString(request.messages() / seconds));
        arguments.add(Integer.toString(MESSAGE_BYTES));
        return programs.clientCommand("Sender", arguments.toArray(String[]::new));
    }

    /** As long as the faults. */
    private static Duration sendingTime(List<PlannedFault> plan) {
        Duration length = FaultPlan.length(plan);
        return length.compareTo(SHORTEST_SENDING) > 0 ? length : SHORTEST_SENDING;
    }

    private void read(Reading reading, Tally tally) throws InterruptedException {
        List<String> address =
                servers.address(request.pair().sink(), servers.channels().sink());
        List<String> command = programs.clientCommand("Reader", address.toArray(String[]::new));
        Progress progress = new Progress(request, talk);
        try (Client reader = Client.start("reader", command, workplace.log("reader"), reading::hear)) {
            reading.await(reader, () -> {
                stage.tend();
                progress.read(tally);
            });
        }
    }

    private ProveReport report(Tally tally, FaultInjector faults, Duration time) {
        if (isInterrupted()) {
            throw new CommandFailure("the proof was interrupted.");
        }
        boolean clean = tally.lost() == 0 && tally.duplicated() == 0;
        double seconds = Math.round(time.toMillis() / 100.0) / 10.0;
        return new ProveReport(
                request.pair().word(),
                request.contender(),
                request.messages(),
                tally.received(),
                tally.lost(),
                tally.duplicated(),
                tally.outOfOrder(),
                faults.done(),
                seconds,
                Math.round(tally.received() / Math.max(0.1, seconds)),
                request.seed(),
                tally.lostExamples(),
                tally.duplicateExamples(),
                clean && !request.keep() ? null : workplace.folder().toString());
    }
}
