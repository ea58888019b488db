package dev.unbus.delivery;

/** The key by which people know a message: an order number, a customer number. */
public final class BusinessKey {

    /** The header that carries the key through routes, JMS properties and Kafka headers. */
    public static final String HEADER = "UnbusBusinessKey";

    private BusinessKey() {}
}
