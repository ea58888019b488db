package dev.unbus.database;

import dev.unbus.delivery.group.GroupSource;
import dev.unbus.delivery.group.GroupTransaction;
import dev.unbus.delivery.group.Mark;
import dev.unbus.delivery.group.Position;
import dev.unbus.delivery.group.SourceMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one partition from where the record says. */
final class LinesSource implements GroupSource {

    private static final String PARTITION = "lines-0";

    private final LinesEndpoint endpoint;
    private long next;

    LinesSource(LinesEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public String resource() {
        return endpoint.resource();
    }

    @Override
    public void open(@Nullable GroupTransaction record) throws Exception {
        Position recorded = Objects.requireNonNull(record, "of the database")
                .positions(List.of(PARTITION))
                .get(PARTITION);
        next = recorded == null ? 0 : recorded.offset();
    }

    @Override
    public List<SourceMessage> receive(int most, long mostBytes, Duration wait) throws Exception {
        List<SourceMessage> received = new ArrayList<>();
        while (next < endpoint.waiting.size() && received.size() < most) {
            received.add(new Line(endpoint.waiting.get((int) next), Position.at(++next), endpoint));
        }
        if (received.isEmpty()) {
            Thread.sleep(Math.min(wait.toMillis(), 5));
        }
        return received;
    }

    @Override
    public void verifyHeld() {}

    @Override
    public void acknowledge(List<SourceMessage> done, boolean shared) {
        endpoint.acknowledged.add(done.size());
    }

    @Override
    public boolean redeliversAfterRollback() {
        return false;
    }

    @Override
    public void close() {}

    private record Line(String text, Position after, LinesEndpoint endpoint) implements SourceMessage {

        @Override
        public Mark mark() {
            return new Mark.Place(PARTITION, after);
        }

        @Override
        public String place() {
            return PARTITION + " line " + after.offset();
        }

        @Override
        public int bytes() {
            return text.length();
        }

        @Override
        public boolean redelivered() {
            return false;
        }

        @Override
        public Exchange exchange() {
            Exchange exchange = endpoint.createExchange();
            exchange.getMessage().setBody(text);
            return exchange;
        }
    }
}
