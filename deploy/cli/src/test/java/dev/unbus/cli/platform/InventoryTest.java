package dev.unbus.cli.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unbus.cli.TestProject;
import dev.unbus.cli.TinyService;
import dev.unbus.cli.console.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InventoryTest {

    @TempDir
    Path folder;

    private TestProject project;

    @BeforeEach
    void layOutAProject() {
        project = new TestProject(folder);
    }

    @Test
    void findsTheIntegrationsOfEveryTeamInTheOrderOfStarting() {
        project.integration("orders", "order-intake", TinyService.class, 8101);
        project.integration("billing", "invoice-dispatch", TinyService.class, 8103);

        assertThat(new Inventory(project.root(), 0).components())
                .extracting(Component::name)
                .containsExactly(
                        "devstack", "legacy-systems", "billing/invoice-dispatch", "orders/order-intake", "catalog");
    }

    @Test
    void addsTheOffsetToEveryPort() {
        project.integration("orders", "order-intake", TinyService.class, 8101);

        Inventory inventory = new Inventory(project.root(), 1_000);

        assertThat(inventory.components().get(0).ports()).containsExactly(62_616, 10_092, 10_093, 10_095, 10_091);
        assertThat(inventory.components().get(1).ports()).containsExactly(9_090, 10_090);
        assertThat(inventory.components().get(2).ports()).containsExactly(9_101, 10_101);
        assertThat(inventory.components().get(3).ports()).containsExactly(9_080, 10_080);
        assertThat(inventory.kafka()).isEqualTo("127.0.0.1:10092");
        assertThat(inventory.artemis()).isEqualTo("tcp://127.0.0.1:62616");
        assertThat(inventory.legacySystems()).isEqualTo("http://127.0.0.1:9090");
    }

    @Test
    void givesTheNextFreePortToAnIntegrationThatDeclaresNone() {
        project.integration("a", "first", TinyService.class, 0);
        project.integration("b", "second", TinyService.class, 8107);
        project.integration("c", "third", TinyService.class, 0);

        assertThat(new Inventory(project.root(), 0).components())
                .filteredOn(component -> component.kind() == Kind.INTEGRATION)
                .extracting(Component::httpPort)
                .containsExactly(8108, 8107, 8109);
    }

    @Test
    void refusesAPortThatTwoDeclare() {
        project.integration("a", "first", TinyService.class, 8101);
        project.integration("b", "second", TinyService.class, 8101);

        assertThatThrownBy(() -> new Inventory(project.root(), 0).requireSound())
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("a/first and b/second both declare the local port 8101");
    }

    @Test
    void namesTheDescriptorThatIsBroken() throws IOException {
        project.integration("a", "first", TinyService.class, 8101);
        Path descriptor = project.root().resolve("integrations/a/first/catalog-info.yaml");
        Files.writeString(descriptor, "kind: [");

        assertThatThrownBy(() -> new Inventory(project.root(), 0).requireSound())
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining(descriptor.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "60001", "http", "81 01", "-1"})
    void namesThePortThatIsNone(String port) throws IOException {
        project.integration("a", "first", TinyService.class, 8101);
        Path descriptor = project.root().resolve("integrations/a/first/catalog-info.yaml");
        Files.writeString(descriptor, Files.readString(descriptor).replace("8101", port));

        assertThatThrownBy(() -> new Inventory(project.root(), 0).requireSound())
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("unbus.dev/local-port has to be a number from 1 to 60000");
    }

    @Test
    void listsAnIntegrationWhoseFilesAreBrokenSoThatItCanBeStopped() throws IOException {
        project.integration("a", "first", TinyService.class, 8101);
        Files.writeString(project.root().resolve("integrations/a/first/catalog-info.yaml"), "kind: [");
        Files.writeString(project.root().resolve("integrations/a/first/pom.xml"), "<project>");

        Component broken = new Inventory(project.root(), 0).components().get(2);

        assertThat(broken.name()).isEqualTo("a/first");
        assertThat(broken.version()).isEqualTo("unknown");
    }

    @Test
    void readsAnIntegrationsOwnVersionFromItsPom() throws IOException {
        project.integration("a", "first", TinyService.class, 8101);
        Files.writeString(
                project.root().resolve("integrations/a/first/pom.xml"),
                "<project><parent><version>0.9</version></parent><version>1.2.3</version></project>");

        assertThat(new Inventory(project.root(), 0).components().get(2).version())
                .isEqualTo("1.2.3");
    }
}
