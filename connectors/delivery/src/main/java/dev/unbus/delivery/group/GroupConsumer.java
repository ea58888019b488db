package dev.unbus.delivery.group;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;

/** The consumer of every group source: it runs one thread for each slot of the endpoint. */
public final class GroupConsumer extends DefaultConsumer implements Suspendable {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    private final GroupSourceEndpoint endpoint;
    private final List<GroupSlot> slots = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private @Nullable GroupHealth health;

    /** For the route that {@code processor} begins. */
    public GroupConsumer(GroupSourceEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    /** Why the first slot that does not deliver does not, or null when all do. */
    @Nullable
    String trouble() {
        return slots.stream()
                .map(GroupSlot::trouble)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        GroupDelivery delivery = GroupDelivery.in(endpoint.getCamelContext());
        delivery.backlogs().watch(getRouteId(), endpoint);
        GroupResource recordKeeper = recordKeeper();
        for (int number = 0; number < endpoint.slots(); number++) {
            SlotId id = delivery.slot(getRouteId(), number);
            GroupSource source = endpoint.source(id);
            GroupSession session = delivery.session(id, source, recordKeeper);
            GroupRoute route =
                    new GroupRoute(endpoint.getCamelContext(), getRouteId(), getProcessor(), delivery.failedMessages());
            start(id, new GroupSlot(id, delivery, source, session, route));
            if (number == 0) {
                startReplays(new Replays(delivery, endpoint, getRouteId(), getProcessor()), session);
            }
        }
        watch();
    }

    @Override
    protected void doStop() throws Exception {
        GroupDelivery.in(endpoint.getCamelContext()).backlogs().unwatch(getRouteId());
        endSlots();
        super.doStop();
    }

    private void endSlots() throws InterruptedException {
        unwatch();
        slots.forEach(GroupSlot::stop);
        long until = System.nanoTime() + LONGEST_STOP.toNanos();
        for (Thread thread : threads) {
            long left = Duration.ofNanos(until - System.nanoTime()).toMillis();
            thread.join(Math.max(1, left));
        }
        threads.forEach(Thread::interrupt);
        threads.clear();
        slots.clear();
    }

    @Override
    protected void doSuspend() throws Exception {
        endSlots();
    }

    @Override
    protected void doResume() throws Exception {
        doStart();
    }

    private void startReplays(Replays replays, GroupSession session) throws Exception {
        GroupSlot slot = replays.slot(session);
        if (slot != null) {
            start(replays.id(), slot);
        }
    }

    private void start(SlotId id, GroupSlot slot) {
        Thread thread = new Thread(slot, id.route() + "-" + id.number());
        thread.setContextClassLoader(endpoint.getCamelContext().getApplicationContextClassLoader());
        slots.add(slot);
        threads.add(thread);
        thread.start();
    }

    private @Nullable GroupResource recordKeeper() {
        GroupResource keeper = RouteSinks.recordKeeper(endpoint, getRouteId());
        if (keeper == null && endpoint.commitRecord() != null) {
            throw new IllegalArgumentException("route " + getRouteId() + ": commitRecord=" + endpoint.commitRecord()
                    + " names no resource that takes part in groups: send to one, or correct the option");
        }
        return keeper;
    }

    private void watch() {
        HealthCheckRegistry registry = HealthCheckHelper.getHealthCheckRegistry(endpoint.getCamelContext());
        if (registry != null) {
            health = new GroupHealth(getRouteId(), this);
            registry.register(health);
        }
    }

    private void unwatch() {
        HealthCheckRegistry registry = HealthCheckHelper.getHealthCheckRegistry(endpoint.getCamelContext());
        if (registry != null && health != null) {
            registry.unregister(health);
        }
    }
}
