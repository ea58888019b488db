package dev.unbus.cli.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.cli.TestProject;
import dev.unbus.cli.TinyService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestsCommandTest {

    @TempDir
    Path folder;

    private TestProject project;
    private Path manifests;

    @BeforeEach
    void layOutAProject() throws IOException {
        project = new TestProject(folder).integration("orders", "price-feed", TinyService.class, 8101);
        manifests = Files.createDirectories(project.root().resolve("deploy/environments/test"));
        Files.writeString(
                manifests.resolve("environment.yaml"),
                "target: kubernetes\nimage: {registry: localhost/unbus, base: localhost/unbus/jre:25}\n");
    }

    @Test
    void rendersOneFlow() {
        assertThat(project.run("manifests", "orders/price-feed", "--env", "test", "--version", "1.2.0"))
                .isZero();

        assertThat(project.out()).contains("5 manifests of test, 5 of them changed");
        assertThat(manifests.resolve("orders/price-feed/deployment.yaml"))
                .content()
                .contains("image: localhost/unbus/orders-price-feed:1.2.0\n");
        assertThat(manifests.resolve("orders/team")).doesNotExist();
    }

    @Test
    void rendersAllAndChecksThem() throws IOException {
        assertThat(project.run("manifests", "--all", "--env", "test")).isZero();
        assertThat(project.run("manifests", "--all", "--env", "test", "--check"))
                .isZero();
        assertThat(project.out()).contains("9 manifests of test are what is rendered");

        Files.writeString(manifests.resolve("orders/price-feed/service.yaml"), "# mine\n");

        assertThat(project.run("manifests", "--all", "--env", "test", "--check"))
                .isEqualTo(1);
        assertThat(project.out()).contains("orders/price-feed/service.yaml differs from what is rendered");
        assertThat(project.err())
                .contains("1 of the manifests of test differ; write them with ./unbus manifests --all --env test.");
    }

    @Test
    void namesTheEnvironmentsThereAre() {
        assertThat(project.run("manifests", "orders/price-feed", "--env", "prod"))
                .isEqualTo(1);

        assertThat(project.err()).isEqualToIgnoringNewLines("unbus: there is no environment prod; there are: test.");
    }

    @Test
    void namesTheFlowsThereAre() {
        assertThat(project.run("manifests", "orders/prices", "--env", "test")).isEqualTo(1);

        assertThat(project.err())
                .isEqualToIgnoringNewLines(
                        "unbus: there is no integration orders/prices; there are: orders/price-feed.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "manifests",
                "manifests --env test",
                "manifests orders/price-feed",
                "manifests prices --env test",
                "manifests --all orders/price-feed --env test",
                "manifests --all --env test --version 1"
            })
    void answersWrongUsageWithTwo(String line) {
        assertThat(project.run(line.split(" ", -1))).isEqualTo(2);

        assertThat(project.err()).isNotBlank();
    }
}
