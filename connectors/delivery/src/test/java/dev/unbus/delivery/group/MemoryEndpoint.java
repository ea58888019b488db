package dev.unbus.delivery.group;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;
import org.jspecify.annotations.Nullable;

/** Both ends of a route under test. */
final class MemoryEndpoint extends DefaultEndpoint implements GroupSourceEndpoint {

    final CopyOnWriteArrayList<String> waiting = new CopyOnWriteArrayList<>();
    final AtomicInteger keptAlive = new AtomicInteger();
    volatile boolean absent;
    volatile Predicate<String> held = body -> true;

    private final MemoryStore store;

    MemoryEndpoint(String uri, Component component, MemoryStore store) {
        super(uri, component);
        this.store = store;
    }

    @Override
    public String resource() {
        return "memory:queue";
    }

    @Override
    public int slots() {
        return 1;
    }

    @Override
    public GroupSource source(SlotId slot) {
        return new MemoryQueue(this);
    }

    @Override
    public @Nullable String commitRecord() {
        return "memory";
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        return new GroupConsumer(this, processor);
    }

    @Override
    public Producer createProducer() {
        return new DefaultProducer(this) {

            @Override
            public void process(Exchange exchange) throws Exception {
                GroupMember member = GroupMember.of(exchange);
                String target = getEndpoint().getEndpointUri().replaceFirst("memory:/*", "");
                String sent = target + " " + exchange.getMessage().getBody(String.class);
                if (member == null) {
                    store.commits.add(List.of(sent));
                } else {
                    var transaction = (MemoryStore.Transaction) member.join(store);
                    member.whenDone(() -> transaction.send(sent));
                }
            }
        };
    }
}
