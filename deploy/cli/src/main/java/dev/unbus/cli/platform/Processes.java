package dev.unbus.cli.platform;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.LongSupplier;

/** The processes of a platform for a deployment: starts, watches and stops single ones, and tells others where they are. */
public final class Processes {

    private final Platform platform;
    private final Console console;

    /** Those of an installation. */
    public Processes(Installation installation, Console console) {
        this(new Platform(installation), console);
    }

    private Processes(Platform platform, Console console) {
        this.platform = platform;
        this.console = console;
    }

    /**
     * The same, of which some are to be started.
     *
     * @param portOffset added to every port; empty for that of what runs, or none when nothing does
     * @throws CommandFailure when something runs with another offset
     */
    public static Processes joining(Installation installation, Console console, OptionalInt portOffset) {
        int offset = new Platform(installation).portOffset(portOffset);
        return new Processes(new Platform(installation, OptionalInt.of(offset)), console);
    }

    /** How to call the catalog that runs beside them, or would. */
    public CatalogAccess catalog() {
        return CatalogAccess.of(platform);
    }

    /** What there is now, instances included. */
    public Inventory inventory() {
        return platform.inventory();
    }

    /** The component of that id. */
    public Optional<Component> find(String id) {
        return inventory().components().stream()
                .filter(component -> component.id().equals(id))
                .findFirst();
    }

    /** Starts it, and does not wait. */
    public ProcessHandle start(Component component) {
        platform.home().create();
        AccessToken.in(platform.home());
        platform.file().save(platform.inventory().offset());
        return launcher().start(component);
    }

    /** Its process, when it runs. */
    public Optional<ProcessHandle> running(Component component) {
        return platform.records().running(component);
    }

    /** Whether the brokers of the platform run. */
    public boolean brokersRun() {
        return find(Inventory.DEVSTACK).flatMap(this::running).isPresent();
    }

    /** The gateway, when it was started and nobody comes through it any more. */
    public Optional<Component> idleGateway() {
        return inventory().idleGateway();
    }

    /** Whether it was started and not stopped; its process may have ended by itself. */
    public boolean isStarted(Component component) {
        return platform.records().exists(component);
    }

    /** Asks them to stop, waits so long, and ends those that have not gone by then; true when all went. */
    public boolean stop(Collection<Component> components, Duration patience) {
        boolean went = new Stopping(platform.records(), console, patience).stop(components);
        components.forEach(component -> strays(component).forEach(ProcessHandle::destroyForcibly));
        return went;
    }

    /** The last lines of its log that say something. */
    public List<String> lastLines(Component component, int count) {
        return new LogFile(platform.home().log(component)).lastLines(count);
    }

    /** Where its log is. */
    public Path log(Component component) {
        return platform.home().log(component);
    }

    /** Lists this flow's processes, and those that were listed, for the catalog. */
    public void list(String flow) {
        exclusively(() -> {
            TargetsFile targets = new TargetsFile(platform.home());
            Set<String> listed = targets.names();
            listed.add(flow);
            targets.list(inventory().components().stream()
                    .filter(component -> listed.contains(component.name()))
                    .toList());
            return 0L;
        });
    }

    /** Tells the gateway which instances there are; the answer is the number by which it says that it knows. */
    public long route() {
        return exclusively(() -> new GatewayFile(platform.home()).write(inventory()));
    }

    /** The process that listens on a port, in words. */
    public static String holder(int port) {
        return Ports.holder(port).orElse("another process");
    }

    private Launcher launcher() {
        return new Launcher(platform.installation(), inventory(), platform.records());
    }

    /** Those whose start was cut off before it was recorded. */
    private List<ProcessHandle> strays(Component component) {
        String mark = launcher().mark(component);
        return ProcessHandle.allProcesses()
                .filter(process -> CommandLine.of(process.pid()).contains(mark))
                .toList();
    }

    /** Two deployments that end at once must not write over each other. */
    private long exclusively(LongSupplier work) {
        platform.home().create();
        Path file = platform.home().run().resolve("routes.lock");
        synchronized (Processes.class) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!lock.isValid()) {
                    throw new CommandFailure(file + " cannot be locked.");
                }
                return work.getAsLong();
            } catch (IOException unusable) {
                throw new UncheckedIOException("cannot lock " + file, unusable);
            }
        }
    }

    /** The arguments of a process, which Java gives only in part. */
    private static final class CommandLine {

        static Collection<String> of(long pid) {
            try {
                return List.of(
                        Files.readString(Path.of("/proc/" + pid + "/cmdline")).split("\0", -1));
            } catch (IOException goneOrNotOurs) {
                return List.of();
            }
        }
    }
}
