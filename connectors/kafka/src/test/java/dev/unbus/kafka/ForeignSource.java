package dev.unbus.kafka;

import dev.unbus.delivery.group.GroupSource;
import dev.unbus.delivery.group.GroupTransaction;
import dev.unbus.delivery.group.SourceMessage;
import java.time.Duration;
import java.util.List;

/** A source that is not on these brokers. */
record ForeignSource(String exclusiveName) implements GroupSource {

    @Override
    public String resource() {
        return "jms:elsewhere";
    }

    @Override
    public void open(GroupTransaction record) {}

    @Override
    public List<SourceMessage> receive(int most, long mostBytes, Duration wait) {
        return List.of();
    }

    @Override
    public void verifyHeld() {}

    @Override
    public void acknowledge(List<SourceMessage> done, boolean shared) {}

    @Override
    public boolean redeliversAfterRollback() {
        return false;
    }

    @Override
    public void close() {}
}
