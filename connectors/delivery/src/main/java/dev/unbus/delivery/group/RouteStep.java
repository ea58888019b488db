package dev.unbus.delivery.group;

/**
 * A step at which a message may leave its route.
 *
 * @param name the step's id, or where it stands when its author gave it none
 * @param manner how it leaves
 * @param address the endpoint's URI; empty when nobody can tell before it runs
 * @param keyed whether an idempotency key was set before it
 */
record RouteStep(String name, Manner manner, String address, boolean keyed) {

    /** How a message leaves. */
    enum Manner {
        /** It is sent, or asks, and the route goes on afterwards. */
        SENDS,
        /** A copy is sent by another thread. */
        TAPS,
        /** It stays here, in memory, while its route ends. */
        HOLDS
    }

    /** The component's scheme; empty when nobody can tell before the step runs. */
    String scheme() {
        int colon = address.indexOf(':');
        String scheme = colon < 0 ? address : address.substring(0, colon);
        return scheme.startsWith("$") ? "" : scheme;
    }

    /** The step for a person, without what an address may hide. */
    @Override
    public String toString() {
        return "step " + name + (scheme().isEmpty() ? "" : " (" + scheme() + ":)");
    }
}
