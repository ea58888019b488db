package dev.unbus.cli.platform;

import java.util.List;
import java.util.Optional;

/** Looks at every component of an installation. */
public final class StatusReport {

    private final Platform platform;
    private final Health health = new Health();

    /** A report on an installation's platform. */
    public StatusReport(Installation installation) {
        this.platform = new Platform(installation);
    }

    /** How every component is now, in the order of starting. */
    public List<ComponentStatus> read() {
        return platform.inventory().components().parallelStream()
                .map(this::statusOf)
                .toList();
    }

    /** The addresses that the platform uses. */
    public Inventory inventory() {
        return platform.inventory();
    }

    private ComponentStatus statusOf(Component component) {
        Optional<RunRecord> record = platform.records().find(component);
        Optional<ProcessHandle> process = record.flatMap(OsProcess::of);
        return new ComponentStatus(
                component.name(),
                component.kind(),
                stateOf(component, record, process),
                process.map(ProcessHandle::pid).orElse(null),
                component.httpUrl(),
                component.managementUrl(),
                component.version(),
                process.flatMap(running -> record).map(RunRecord::startedAt).orElse(null),
                process.map(running -> OsProcess.residentMiB(running.pid())).orElse(null),
                component.instance() == null ? null : component.instance().id());
    }

    private State stateOf(Component component, Optional<RunRecord> record, Optional<ProcessHandle> process) {
        if (process.isPresent()) {
            return health.isUp(component) ? State.UP : State.STARTING;
        }
        return record.isPresent() ? State.FAILED : State.DOWN;
    }
}
