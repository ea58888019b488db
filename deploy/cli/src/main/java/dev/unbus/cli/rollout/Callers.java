package dev.unbus.cli.rollout;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Build;
import dev.unbus.cli.platform.Component;
import dev.unbus.cli.platform.Ports;
import dev.unbus.cli.platform.Processes;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Sends the callers of a flow from the old instances to the new ones, through the gateway. */
final class Callers {

    private static final Duration GATEWAY_STARTS_WITHIN = Duration.ofSeconds(30);
    private static final Duration GATEWAY_KNOWS_WITHIN = Duration.ofSeconds(10);

    private final Host host;
    private final Console console;
    private final Processes processes;
    private final GatewayWatch watch = new GatewayWatch();

    Callers(Host host) {
        this.host = host;
        this.console = host.console();
        this.processes = host.processes();
    }

    /**
     * Refuses a deployment whose callers could never come.
     *
     * @throws CommandFailure when a stranger has the flow's port
     */
    void requirePort(String flow) {
        declaredPort(flow).ifPresent(port -> {
            boolean ours = gateway().flatMap(processes::running).isPresent()
                    || built(flow).flatMap(processes::running).isPresent();
            if (!ours && !Ports.isFree(port)) {
                throw new CommandFailure("port %d, which the callers of %s use, is in use by %s; end it first"
                        .formatted(port, flow, Processes.holder(port)));
            }
        });
    }

    /** Starts the gateway when the flow has callers and it does not run. */
    void openGateway(String flow, Progress progress) {
        Component gateway = gatewayOf(flow).orElse(null);
        if (gateway == null) {
            return;
        }
        boolean starts = processes.running(gateway).isEmpty();
        if (starts) {
            if (!Files.isRegularFile(gateway.jar())) {
                new Build(host.installation(), console).bringUpToDate(List.of(gateway));
            }
            processes.route();
            processes.start(gateway);
        }
        boolean settled = Waiting.until(
                GATEWAY_STARTS_WITHIN,
                () -> watch.knows(gateway, 0) || processes.running(gateway).isEmpty());
        if (!settled || processes.running(gateway).isEmpty()) {
            throw new CommandFailure(
                    "the gateway did not start (waited %d s at most); its log ends with: %s (all of it: %s)"
                            .formatted(
                                    GATEWAY_STARTS_WITHIN.toSeconds(),
                                    String.join(" | ", processes.lastLines(gateway, 2)),
                                    processes.log(gateway)));
        }
        if (starts) {
            progress.step("the gateway is up");
        }
    }

    /** Ends the gateway when nobody comes through it any more. */
    void closeIdleGateway() {
        processes
                .idleGateway()
                .ifPresent(gateway -> processes.stop(List.of(gateway), NewInstances.PATIENCE_WITH_LEFTOVERS));
    }

    /** Tells the gateway what there is now, and waits until it works by it. */
    void route(String flow) {
        long generation = processes.route();
        gatewayOf(flow)
                .filter(gateway -> processes.running(gateway).isPresent())
                .ifPresent(gateway -> {
                    if (!Waiting.until(GATEWAY_KNOWS_WITHIN, () -> watch.knows(gateway, generation))) {
                        console.complain("the gateway does not take new routes; see ./unbus logs gateway.");
                    }
                });
    }

    /** After a command that was cut off: the gateway knows and runs, when somebody is to come through it. */
    void recover(String flow) {
        if (gateway().filter(processes::isStarted).isPresent()) {
            route(flow);
        }
    }

    /** Waits until none of these answers a call any more, but no longer than that. */
    void awaitQuiet(List<Component> leaving, Duration patience) {
        for (Component old : leaving) {
            Integer port = old.httpPort();
            if (port != null && old.callersPort() != null) {
                gatewayOf(old.name())
                        .ifPresent(gateway -> Waiting.until(patience, () -> watch.inFlight(gateway, port) == 0));
            }
        }
    }

    /** Waits until the gateway has the flow's port, which whoever had it has just given up. */
    void awaitPort(String flow) {
        gatewayOf(flow)
                .flatMap(gateway -> Optional.ofNullable(portOf(flow))
                        .filter(port -> !Waiting.until(GATEWAY_KNOWS_WITHIN, () -> watch.listens(gateway, port))))
                .ifPresent(
                        port -> console.complain("the gateway cannot listen on port %d, which is in use by %s; end it."
                                .formatted(port, Processes.holder(port))));
    }

    private OptionalInt declaredPort(String flow) {
        return processes.inventory().callersPort(flow);
    }

    private @Nullable Integer portOf(String flow) {
        OptionalInt port = declaredPort(flow);
        return port.isPresent() ? port.getAsInt() : null;
    }

    private Optional<Component> gatewayOf(String flow) {
        return declaredPort(flow).isPresent() ? gateway() : Optional.empty();
    }

    private Optional<Component> gateway() {
        return processes.find("gateway");
    }

    private Optional<Component> built(String flow) {
        return processes.find(flow);
    }
}
