package dev.unbus.delivery.group;

import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;
import org.jspecify.annotations.Nullable;

/** An endpoint that does nothing; as a resource it is named, and weak, as its address says. */
public class StandInEndpoint extends DefaultEndpoint implements GroupResource {

    private final String name;
    private boolean transacted;

    StandInEndpoint(String uri, Component component, String name) {
        super(uri, component);
        this.name = name;
    }

    public boolean isTransacted() {
        return transacted;
    }

    public void setTransacted(boolean transacted) {
        this.transacted = transacted;
    }

    @Override
    public String resource() {
        return name.startsWith("one") ? "one:store" : name;
    }

    @Override
    public @Nullable String weakness() {
        return name.endsWith("weak") ? "keeps nothing: switch it on" : null;
    }

    @Override
    public GroupTransaction open(SlotId slot, GroupSource source) {
        throw new UnsupportedOperationException("nobody sends here");
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        return new DefaultConsumer(this, processor);
    }

    @Override
    public Producer createProducer() {
        return new DefaultProducer(this) {

            @Override
            public void process(Exchange exchange) {}
        };
    }
}
