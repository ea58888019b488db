package dev.unbus.proof.clients;

/**
 * Reads what has been committed, from the beginning and on and on, and prints {@code number;key} of each message in the order
 * that it sees them. Ends with its standard input.
 */
public final class Reader {

    private Reader() {}

    /** {@code jms URL QUEUE}, {@code kafka SERVERS TOPIC} or {@code database URL TABLE}. */
    public static void main(String[] arguments) throws Exception {
        Parent.endWith();
        Inlet inlet = inlet(arguments[0], arguments[1], arguments[2]);
        while (true) {
            for (String text : inlet.receive()) {
                Message message = Message.parse(text);
                System.out.println(message.number() + ";" + message.key());
            }
            inlet.printed();
        }
    }

    private static Inlet inlet(String kind, String address, String name) throws Exception {
        return switch (kind) {
            case "jms" -> new JmsInlet(address, name);
            case "kafka" -> new KafkaInlet(address, name);
            case "database" -> new DatabaseInlet(address, name);
            default -> throw new IllegalArgumentException("nothing reads from " + kind);
        };
    }
}
