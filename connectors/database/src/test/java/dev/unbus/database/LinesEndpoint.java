package dev.unbus.database;

import dev.unbus.catalog.model.FailureHeaders;
import dev.unbus.delivery.group.GroupConsumer;
import dev.unbus.delivery.group.GroupMember;
import dev.unbus.delivery.group.GroupSource;
import dev.unbus.delivery.group.GroupSourceEndpoint;
import dev.unbus.delivery.group.SlotId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;

/** The beginning of a route under test, or the end of what was set aside. */
final class LinesEndpoint extends DefaultEndpoint implements GroupSourceEndpoint {

    final List<String> waiting = new CopyOnWriteArrayList<>();
    final List<Integer> acknowledged = new CopyOnWriteArrayList<>();

    private final List<String> failed;

    LinesEndpoint(String uri, LinesComponent lines, List<String> failed) {
        super(uri, lines);
        this.failed = failed;
    }

    @Override
    public String resource() {
        return "lines:memory";
    }

    @Override
    public int slots() {
        return 1;
    }

    @Override
    public GroupSource source(SlotId slot) {
        return new LinesSource(this);
    }

    @Override
    public String commitRecord() {
        return "database";
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        return new GroupConsumer(this, processor);
    }

    @Override
    public Producer createProducer() {
        return new DefaultProducer(this) {

            @Override
            public void process(Exchange exchange) {
                String line = exchange.getMessage().getBody(String.class);
                String reason = exchange.getMessage().getHeader(FailureHeaders.MESSAGE, String.class);
                Objects.requireNonNull(GroupMember.of(exchange), "of a group")
                        .whenDone(() -> failed.add(line + ": " + reason));
            }
        };
    }
}
