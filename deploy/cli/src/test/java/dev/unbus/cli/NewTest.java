package dev.unbus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewTest {

    private static final String[] WORDS = {"new", "integration", "demo/price-feed", "--from", "file", "--to", "kafka"};

    @TempDir
    Path folder;

    private TestProject project;

    @BeforeEach
    void layOutAProject() throws IOException {
        project = new TestProject(folder).integration("orders", "order-intake", TinyService.class, 8107);
        Files.writeString(
                project.root().resolve("integrations/pom.xml"),
                "<project>\n  <version>1</version>\n  <modules>\n    <module>orders/order-intake</module>\n  </modules>\n</project>\n");
    }

    @Test
    void writesAnIntegrationThatTheOtherCommandsKnow() throws IOException {
        assertThat(project.run(WORDS)).as(project.err()).isZero();

        assertThat(project.out()).contains("demo/price-feed is in integrations/demo/price-feed (effectively-once).");
        project.run("status", "--json");
        assertThat(project.out()).contains("demo/price-feed", "http://127.0.0.1:8108");
    }

    @Test
    void refusesItTheSecondTime() {
        project.run(WORDS);

        assertThat(project.run(WORDS)).isEqualTo(1);
        assertThat(project.err()).contains("exists already");
    }

    @Test
    void developsOnlyWhatThereIs() {
        assertThat(project.run("dev", "demo/nothing")).isEqualTo(2);

        assertThat(project.err()).contains("there is no component demo/nothing", "orders/order-intake");
    }
}
