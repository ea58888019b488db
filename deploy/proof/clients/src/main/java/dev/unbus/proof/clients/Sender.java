package dev.unbus.proof.clients;

import java.nio.file.Path;
import java.util.List;

/**
 * Sends the messages 1 to N, each exactly once whatever happens to the broker, at a bounded rate; prints how many it has
 * sent, a line each time that it is more.
 */
public final class Sender {

    private Sender() {}

    /** {@code jms URL QUEUE}, {@code kafka SERVERS TOPIC} or {@code file FOLDER NAME}, then count, rate a second, bytes. */
    public static void main(String[] arguments) throws Exception {
        Parent.endWith();
        int count = Integer.parseInt(arguments[3]);
        double rate = Double.parseDouble(arguments[4]);
        Messages messages = new Messages(Integer.parseInt(arguments[5]));
        try (Outlet outlet = outlet(arguments[0], arguments[1], arguments[2])) {
            send(outlet, messages, new Pace(count, rate, outlet.mostAtOnce()));
        }
        // A client's thread must not keep the process.
        System.exit(0);
    }

    private static Outlet outlet(String kind, String address, String name) {
        return switch (kind) {
            case "jms" -> new JmsOutlet(address, name);
            case "kafka" -> new KafkaOutlet(address, name);
            case "file" -> new FileOutlet(Path.of(address), name);
            default -> throw new IllegalArgumentException("nothing sends to " + kind);
        };
    }

    private static void send(Outlet outlet, Messages messages, Pace pace) throws Exception {
        while (!pace.isDone()) {
            List<Message> due = pace.next(messages);
            outlet.send(due);
            System.out.println(due.get(due.size() - 1).number());
        }
    }
}
