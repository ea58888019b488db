package dev.unbus.cli.platform;

/**
 * One of the processes or pods in which a deployed flow runs on this machine.
 *
 * @param id its name among those of its flow, such as {@code 0.2.0-1}
 * @param environment the environment that it was deployed to
 * @param placement as what it runs
 * @param version the release that it runs
 * @param httpPort its own port for callers; they come through the gateway
 * @param managementPort where it serves {@code /observe}
 * @param stage how far it has come
 * @param preferred whether callers that name no version come to it
 */
public record Instance(
        String id,
        String environment,
        Placement placement,
        String version,
        int httpPort,
        int managementPort,
        Stage stage,
        boolean preferred) {

    /** The same, further on. */
    public Instance at(Stage next) {
        return new Instance(id, environment, placement, version, httpPort, managementPort, next, preferred);
    }

    /** The same, with or without the callers that name no version. */
    public Instance preferred(boolean now) {
        return new Instance(id, environment, placement, version, httpPort, managementPort, stage, now);
    }

    /** The same, elsewhere. */
    Instance on(PortPair ports) {
        return new Instance(id, environment, placement, version, ports.http(), ports.management(), stage, preferred);
    }
}
