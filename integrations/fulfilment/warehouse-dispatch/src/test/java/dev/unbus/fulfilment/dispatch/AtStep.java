package dev.unbus.fulfilment.dispatch;

import dev.unbus.delivery.group.GroupMember;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.spi.InterceptStrategy;

/** Lets something happen when a message has passed one of the steps that send: it is on its way, and nothing is committed yet. */
@Singleton
@Named("at-step")
@Unremovable
final class AtStep implements InterceptStrategy {

    static final String DISPATCH = "send-dispatch";
    static final String SHIPPED = "publish-shipped-order";

    private final Map<String, Runnable> planned = new ConcurrentHashMap<>();
    private final AtomicInteger passed = new AtomicInteger();

    /** Plans it for the next message that passes the step: as soon as what the message sends is in the transaction. */
    void once(String step, Runnable event) {
        planned.put(step, event);
    }

    /** How many messages have passed, those that came again each time. */
    int passed() {
        return passed.get();
    }

    boolean hasHappened(String step) {
        return !planned.containsKey(step);
    }

    @Override
    public Processor wrapProcessorInInterceptors(
            CamelContext context, NamedNode step, Processor target, Processor nextTarget) {
        String id = step.getId();
        if (!DISPATCH.equals(id) && !SHIPPED.equals(id)) {
            return target;
        }
        return exchange -> {
            target.process(exchange);
            passed.incrementAndGet();
            Runnable event = planned.get(id);
            if (event != null) {
                GroupMember.current().whenDone(() -> {
                    event.run();
                    planned.remove(id);
                });
            }
        };
    }
}
