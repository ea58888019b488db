package dev.unbus.delivery.group;

/**
 * One worker of one route in one process.
 *
 * @param integration the integration, as {@code team/flow}
 * @param route the id of the route
 * @param instance a name of the process that no other process has
 * @param number the worker, from 0
 */
public record SlotId(String integration, String route, String instance, int number) {

    /** What the commit records of all slots of this route, in every process, begin with. */
    public String scope() {
        return integration.replace('/', '.') + "." + route;
    }

    @Override
    public String toString() {
        return scope() + "." + instance + "." + number;
    }
}
