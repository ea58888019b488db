package dev.unbus.jms;

import dev.unbus.delivery.group.GroupTransaction;
import dev.unbus.delivery.group.Mark;
import dev.unbus.delivery.group.SlotId;
import dev.unbus.delivery.group.SourceMessage;
import jakarta.jms.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.component.jms.JmsMessage;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;

/** Does by hand what a slot does, so that a test can stop between two steps. */
final class SlotAtWork implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration MOMENT = Duration.ofMillis(300);
    private static final long NO_LIMIT = Long.MAX_VALUE;

    final GroupJmsEndpoint endpoint;
    final JmsSource source;

    SlotAtWork(JmsBroker broker, String queue) {
        DefaultCamelContext camel = new DefaultCamelContext();
        endpoint = new GroupJmsEndpoint(
                "unbus-jms:queue:" + queue,
                new GroupJmsComponent(broker, new DiskBroker.QuickSettings()),
                broker,
                JmsChannel.parse(queue),
                new JmsMessages(camel, false));
        endpoint.setCamelContext(camel);
        source = (JmsSource) endpoint.source(id(0));
    }

    static SlotId id(int number) {
        return new SlotId("tests/jms-adapter", "route", "instance", number);
    }

    static SlotId otherRoute() {
        return new SlotId("tests/jms-adapter", "other-route", "instance", 0);
    }

    SlotAtWork open(@Nullable GroupTransaction record) throws Exception {
        source.open(record);
        return this;
    }

    JmsTransaction transaction() throws Exception {
        return (JmsTransaction) endpoint.open(id(0), source);
    }

    /** That many at most, with one call. */
    List<SourceMessage> take(int count) throws Exception {
        return source.receive(count, NO_LIMIT, PATIENCE);
    }

    /** Returns when the broker has it. */
    void acknowledge(List<SourceMessage> done) throws Exception {
        source.acknowledge(done, false);
        source.verifyHeld();
    }

    /** What comes within a moment. */
    List<String> rest() throws Exception {
        List<SourceMessage> taken = new ArrayList<>();
        for (List<SourceMessage> next = source.receive(100, NO_LIMIT, MOMENT);
                !next.isEmpty();
                next = source.receive(100, NO_LIMIT, MOMENT)) {
            taken.addAll(next);
        }
        return bodies(taken);
    }

    void send(JmsTransaction transaction, String queue, String body) throws Exception {
        Message message = transaction.session().jms().createTextMessage(body);
        transaction.send(JmsChannel.parse(queue), message);
    }

    static List<String> bodies(List<SourceMessage> messages) {
        return messages.stream()
                .map(message -> message.exchange().getMessage(JmsMessage.class).getBody(String.class))
                .toList();
    }

    static List<String> ids(List<SourceMessage> messages) {
        return messages.stream()
                .map(message -> ((Mark.Id) message.mark()).value())
                .toList();
    }

    @Override
    public void close() {
        source.close();
    }
}
