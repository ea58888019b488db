package dev.unbus.catalog.model;

/** The queues and topics of the platform itself: the same names on every broker. */
public final class PlatformChannels {

    /** Where integrations set failed messages aside. */
    public static final String FAILED = "unbus.failed";
    /** Where integrations tell which replayed messages ended well. */
    public static final String REPLAYED = "unbus.replayed";

    private PlatformChannels() {}

    /**
     * Where what is replayed to an integration goes, all its routes.
     *
     * @param integration the integration, as {@code team/flow}
     */
    public static String replaysOf(String integration) {
        return "unbus.replay." + integration.replace('/', '.');
    }
}
