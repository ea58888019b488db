package dev.unbus.cli.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.unbus.cli.TestProject;
import dev.unbus.cli.TinyService;
import dev.unbus.cli.console.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrandedTest {

    private static final Instant START = Instant.parse("2026-01-31T10:00:00Z");

    @TempDir
    Path folder;

    private Home home;
    private Inventory inventory;

    @BeforeEach
    void layOutAProject() {
        TestProject project = new TestProject(folder).integration("orders", "order-intake", TinyService.class, 8101);
        home = project.home();
        home.create();
        inventory = new Inventory(project.root(), 0, home);
    }

    @Test
    void listsWhatRunsOfAFlowWithoutAFolder() {
        record("demo-feed", "demo/feed", 8102, 9102);

        assertThat(stranded())
                .extracting(Component::id, Component::kind, Component::httpPort, Component::managementPort)
                .containsExactly(tuple("demo/feed", Kind.INTEGRATION, 8102, 9102));
        assertThat(inventory.declared()).extracting(Component::name).doesNotContain("demo/feed");
    }

    @Test
    void knowsTheInstanceOfADeployedFlowWithoutAFolder() {
        Instance instance = new Instance("0.2.0-1", "local", Placement.POD, "0.2.0", 8201, 9201, Stage.SERVING, true);
        new DeployedFlows(home).save("demo/feed", List.of(instance));
        record("demo-feed@0.2.0-1", "demo/feed", 8201, 9201);

        assertThat(stranded())
                .extracting(Component::name, Component::instance, Component::version)
                .containsExactly(tuple("demo/feed", instance, "0.2.0"));
    }

    @Test
    void listsAnInstanceThatNobodyRemembers() {
        record("demo-feed@0.2.0-1", "demo/feed", 8201, 9201);

        assertThat(stranded()).extracting(Component::id).containsExactly("demo/feed@0.2.0-1");
    }

    @Test
    void listsAGatewayThatNobodyComesThrough() {
        record("gateway", "gateway", 8101, 9070);

        assertThat(stranded())
                .extracting(Component::id, Component::kind, Component::managementPort, Component::otherPorts)
                .containsExactly(tuple("gateway", Kind.DEVSTACK, 9070, List.of(8101)));
        assertThat(inventory.idleGateway()).contains(stranded().get(0));
    }

    @Test
    void leavesOutWhatIsDeclaredAndWhatIsNoRecord() throws Exception {
        record("orders-order-intake", "orders/order-intake", 8101, 9101);
        Files.writeString(home.run().resolve("platform.json"), "{\"portOffset\":7}");
        Files.writeString(home.run().resolve("targets.json"), "[]");
        Files.writeString(home.run().resolve("routes.json"), "{\"generation\":1,\"listeners\":[]}");
        Files.writeString(home.run().resolve("demo-feed.json"), "{\"name\":\"demo/feed\",");

        assertThat(stranded()).isEmpty();
        assertThat(inventory.idleGateway()).isEmpty();
    }

    private void record(String file, String name, Integer... ports) {
        Home.replace(home.run().resolve(file + ".json"), Json.write(new RunRecord(name, 4711, START, List.of(ports))));
    }

    private List<Component> stranded() {
        List<Component> components = inventory.components();
        return components.subList(inventory.declared().size(), components.size());
    }
}
