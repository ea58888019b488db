package dev.unbus.cli.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.cli.TestProject;
import dev.unbus.cli.TinyService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceAgesTest {

    @TempDir
    Path folder;

    private TestProject project;

    @BeforeEach
    void layOutAProject() {
        project = new TestProject(folder).integration("orders", "order-intake", TinyService.class, 8101);
    }

    @Test
    void needsNoBuildWhenTheJarIsTheNewest() {
        assertThat(needsBuild(Kind.INTEGRATION)).isFalse();
        assertThat(needsBuild(Kind.DEVSTACK)).isFalse();
    }

    @Test
    void needsABuildWithoutAJar() throws IOException {
        Files.delete(project.root().resolve("integrations/orders/order-intake/target/quarkus-app/quarkus-run.jar"));

        assertThat(needsBuild(Kind.INTEGRATION)).isTrue();
    }

    @Test
    void needsABuildAfterAChangeOfItsOwnSources() throws IOException {
        touch("integrations/orders/order-intake/src/main/java/X.java");

        assertThat(needsBuild(Kind.INTEGRATION)).isTrue();
        assertThat(needsBuild(Kind.CATALOG)).isFalse();
    }

    @Test
    void needsABuildAfterAChangeOfAConnector() throws IOException {
        touch("connectors/kafka/src/main/java/X.java");

        assertThat(needsBuild(Kind.INTEGRATION)).isTrue();
        assertThat(needsBuild(Kind.DEVSTACK)).isFalse();
    }

    @Test
    void needsABuildOfTheCatalogAfterAChangeOfTheConsole() throws IOException {
        touch("routes-catalog/console/src/main.tsx");

        assertThat(needsBuild(Kind.CATALOG)).isTrue();
        assertThat(needsBuild(Kind.INTEGRATION)).isFalse();
    }

    @Test
    void needsNoBuildAfterAChangeOfATest() throws IOException {
        touch("integrations/orders/order-intake/src/test/java/XTest.java");

        assertThat(needsBuild(Kind.INTEGRATION)).isFalse();
    }

    private boolean needsBuild(Kind kind) {
        Component component = new Inventory(project.root(), 0)
                .components().stream()
                        .filter(candidate -> candidate.kind() == kind)
                        .findFirst()
                        .orElseThrow();
        return new SourceAges(project.root()).needsBuild(component);
    }

    private void touch(String name) throws IOException {
        Path file = project.root().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
    }
}
