package dev.unbus.cli.platform;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.environment.IntegrationFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the project's folders hold, and what runs beside it: the components, in the order of starting. */
public final class Inventory {

    /** The ports of the brokers and of the catalog leave this much room below 65536. */
    public static final int LARGEST_PORT_OFFSET = 3_900;

    /** Brokers of the development stack. */
    static final String DEVSTACK = "devstack";

    /** Holds the declared ports of deployed flows and sends callers to their instances. */
    static final String GATEWAY = "gateway";

    private static final Path APPLICATION = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final int ARTEMIS_PORT = 61_616;
    private static final int KAFKA_PORT = 9_092;
    private static final int KAFKA_CONTROLLER_PORT = 9_093;
    private static final int GATEWAY_MANAGEMENT_PORT = 9_070;
    private static final int LEGACY_PORT = 8_090;
    private static final int CATALOG_PORT = 8_080;
    private static final int DATABASE_PORT = 9_095;
    private static final int FIRST_FREE_PORT = 8_107;
    private static final int MANAGEMENT_DISTANCE = 1_000;

    private final Path root;
    private final int offset;
    private final @Nullable Home home;

    /** The components of a project with every port moved up by an offset; all run what is built. */
    public Inventory(Path root, int offset) {
        this(root, offset, null);
    }

    /** The same, but of a flow that was deployed in this home the instances. */
    Inventory(Path root, int offset, @Nullable Home home) {
        this.root = root;
        this.offset = offset;
        this.home = home;
    }

    /** Every component; integrations by name, and at the end what was started and no folder asks for any more. */
    public List<Component> components() {
        List<Component> components = new ArrayList<>(declared());
        components.addAll(stranded(components));
        return components;
    }

    /** What the folders ask for; this alone is ever started. */
    List<Component> declared() {
        List<Component> integrations = integrations();
        List<Component> components = new ArrayList<>();
        components.add(brokers());
        if (integrations.stream().anyMatch(component -> component.callersPort() != null)) {
            components.add(gateway(integrations));
        }
        components.add(application("legacy-systems", Kind.LEGACY, "deploy/devstack/legacy-systems", LEGACY_PORT));
        components.addAll(integrations);
        components.add(application("catalog", Kind.CATALOG, "routes-catalog/server", CATALOG_PORT));
        return components;
    }

    /** The gateway, when it was started and nobody comes through it any more. */
    Optional<Component> idleGateway() {
        return stranded(declared()).stream()
                .filter(component -> component.name().equals(GATEWAY))
                .findFirst();
    }

    private List<Component> stranded(List<Component> declared) {
        return home == null ? List.of() : new Stranded(root, home).beside(declared);
    }

    /**
     * The integration of that name as the project builds it, on any port.
     *
     * @throws UnknownComponent when there is none
     */
    public static Component integration(Path root, String name) {
        List<Component> integrations = new Inventory(root, 0).integrations();
        return integrations.stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownComponent(name, integrations));
    }

    /** The address of the Kafka broker. */
    public String kafka() {
        return "127.0.0.1:" + (KAFKA_PORT + offset);
    }

    /** The URL of the Artemis broker. */
    public String artemis() {
        return "tcp://127.0.0.1:" + (ARTEMIS_PORT + offset);
    }

    /** What follows {@code jdbc:h2:} in front of a path, for databases that several processes open. */
    public String databases() {
        return "tcp://127.0.0.1:" + (DATABASE_PORT + offset) + "/.";
    }

    /** The base address of the legacy systems. */
    public String legacySystems() {
        return "http://127.0.0.1:" + (LEGACY_PORT + offset);
    }

    /** The port at which a flow's callers come, when it has callers over HTTP. */
    public OptionalInt callersPort(String flow) {
        Path descriptor = root.resolve("integrations").resolve(flow).resolve("catalog-info.yaml");
        return integrations().stream()
                .filter(component -> component.name().equals(flow) && ServedHttp.in(descriptor))
                .flatMap(component -> Stream.ofNullable(
                        component.instance() == null ? component.httpPort() : component.callersPort()))
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    int offset() {
        return offset;
    }

    private Component brokers() {
        Path module = root.resolve("deploy/devstack/brokers");
        return new Component(
                DEVSTACK,
                Kind.DEVSTACK,
                module,
                module.resolve("target/unbus-deploy-brokers.jar"),
                null,
                9_091 + offset,
                List.of(
                        ARTEMIS_PORT + offset,
                        KAFKA_PORT + offset,
                        KAFKA_CONTROLLER_PORT + offset,
                        DATABASE_PORT + offset),
                ModuleVersion.of(module));
    }

    private Component application(String name, Kind kind, String folder, int port) {
        Path module = root.resolve(folder);
        return new Component(
                name,
                kind,
                module,
                module.resolve(APPLICATION),
                port + offset,
                port + MANAGEMENT_DISTANCE + offset,
                List.of(),
                ModuleVersion.of(module));
    }

    /**
     * Checks what {@link #components} overlooks so that the platform can be watched and stopped in any case.
     *
     * @throws CommandFailure when a port is declared wrongly or twice
     */
    void requireSound() {
        Map<Integer, String> taken = new TreeMap<>();
        descriptors().forEach((name, file) -> LocalPort.in(file).ifPresent(port -> {
            String other = taken.putIfAbsent(port, name);
            if (other != null) {
                throw new CommandFailure(
                        "%s and %s both declare the local port %d; give one of them another in its catalog-info.yaml."
                                .formatted(other, name, port));
            }
        }));
    }

    private List<Component> integrations() {
        Map<String, Integer> ports = new TreeMap<>();
        Set<Integer> taken = new TreeSet<>();
        Map<String, Path> descriptors = descriptors();
        descriptors.forEach(
                (name, file) -> declaredPort(file).filter(taken::add).ifPresent(port -> ports.put(name, port)));
        descriptors.keySet().forEach(name -> ports.computeIfAbsent(name, key -> nextFree(taken)));
        return ports.entrySet().stream()
                .flatMap(port -> flow(port.getKey(), port.getValue(), descriptors.get(port.getKey())))
                .toList();
    }

    private Stream<Component> flow(String name, int port, @Nullable Path descriptor) {
        Component built = application(name, Kind.INTEGRATION, "integrations/" + name, port);
        List<Instance> instances = home == null ? List.of() : new DeployedFlows(home).of(name);
        if (home == null || instances.isEmpty()) {
            return Stream.of(built);
        }
        Integer callersPort = descriptor != null && ServedHttp.in(descriptor) ? port + offset : null;
        Path releases = home.releases().resolve(name);
        Stream<Component> deployed =
                instances.stream().map(instance -> deployed(built, instance, releases, callersPort));
        // What was built counts until its deployed successor serves, and for as long as it runs.
        boolean replaced = instances.stream().anyMatch(instance -> instance.stage() != Stage.STARTING);
        return replaced && !new RunRecords(home).exists(built) ? deployed : Stream.concat(Stream.of(built), deployed);
    }

    private static Component deployed(
            Component built, Instance instance, Path releases, @Nullable Integer callersPort) {
        return new Component(
                built.name(),
                Kind.INTEGRATION,
                built.module(),
                releases.resolve(instance.version()).resolve("quarkus-run.jar"),
                instance.httpPort(),
                instance.managementPort(),
                List.of(),
                instance.version(),
                instance,
                callersPort);
    }

    /** It holds the ports of those whose instances have taken over. */
    private Component gateway(List<Component> integrations) {
        Path module = root.resolve("deploy/gateway");
        List<Integer> ports = integrations.stream()
                .filter(component ->
                        component.instance() != null && component.instance().stage() != Stage.STARTING)
                .flatMap(component -> Stream.ofNullable(component.callersPort()))
                .distinct()
                .toList();
        return new Component(
                GATEWAY,
                Kind.DEVSTACK,
                module,
                module.resolve("target/unbus-deploy-gateway.jar"),
                null,
                GATEWAY_MANAGEMENT_PORT + offset,
                ports,
                ModuleVersion.of(module));
    }

    private static Optional<Integer> declaredPort(Path descriptor) {
        try {
            return LocalPort.in(descriptor).stream().boxed().findFirst();
        } catch (CommandFailure unsound) {
            return Optional.empty();
        }
    }

    private static int nextFree(Set<Integer> taken) {
        int port = FIRST_FREE_PORT;
        while (!taken.add(port)) {
            port++;
        }
        return port;
    }

    private Map<String, Path> descriptors() {
        IntegrationFolders folders = new IntegrationFolders(root);
        Map<String, Path> descriptors = new TreeMap<>();
        try {
            folders.holding(IntegrationFolders.DESCRIPTOR)
                    .forEach(folder -> descriptors.put(
                            nameOf(folders.all().relativize(folder)), folder.resolve(IntegrationFolders.DESCRIPTOR)));
            return descriptors;
        } catch (IOException unreadable) {
            throw new CommandFailure(folders.all() + " cannot be read: " + unreadable.getMessage() + ".", unreadable);
        }
    }

    private static String nameOf(Path names) {
        return names.getName(0) + "/" + names.getName(1);
    }
}
