package dev.unbus.cli.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.cli.FreeOffset;
import dev.unbus.cli.TestProject;
import dev.unbus.cli.TinyService;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstancePortsTest {

    @TempDir
    Path folder;

    private Home home;
    private Inventory inventory;

    @BeforeEach
    void layOutAProject() {
        TestProject project = new TestProject(folder).integration("orders", "order-intake", TinyService.class, 8101);
        home = project.home();
        int offset = FreeOffset.of(List.of(8_201, 8_202, 9_201, 9_202));
        inventory = new Inventory(project.root(), offset, home);
    }

    @Test
    void promisesNoPortsOfAnInstanceThatDoesNotListenYet() {
        deploy("orders/order-intake");
        deploy("billing/invoice-dispatch");

        DeployedFlows deployed = new DeployedFlows(home);
        Instance first = deployed.of("orders/order-intake").get(0);
        Instance second = deployed.of("billing/invoice-dispatch").get(0);
        assertThat(second.httpPort()).isEqualTo(first.httpPort() + 1);
        assertThat(second.managementPort()).isEqualTo(first.managementPort() + 1);
    }

    /** As far as another command sees it: with an inventory from before the other began. */
    private void deploy(String flow) {
        InstancePorts.choose(home, inventory, ports -> {
            PortPair pair = ports.next();
            Instance instance = new Instance(
                    "1.0.0-1",
                    "local",
                    Placement.PROCESS,
                    "1.0.0",
                    pair.http(),
                    pair.management(),
                    Stage.STARTING,
                    false);
            new DeployedFlows(home).save(flow, List.of(instance));
        });
    }
}
