package dev.unbus.cli.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.unbus.cli.FlowProject;
import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangedCommandTest {

    private static final String BOTH = "billing/invoice-dispatch\norders/order-intake\n";

    @TempDir
    Path folder;

    private FlowProject project;

    @BeforeEach
    void layOutAProject() {
        project = new FlowProject(folder);
    }

    @Test
    void namesNothingWhenNothingChanged() {
        assertThat(touched()).isEmpty();
    }

    @Test
    void namesTheFlowWhoseFolderTheChangeIsIn() {
        project.write(FlowProject.INTAKE + "src/main/java/X.java", "class X {}").commit();

        assertThat(touched("HEAD~1")).isEqualTo("orders/order-intake\n");
    }

    @Test
    void namesTheFlowWhoseTestsChanged() {
        project.write(FlowProject.INTAKE + "src/test/java/XTest.java", "class XTest {}");

        assertThat(touched()).isEqualTo("orders/order-intake\n");
    }

    @Test
    void namesTheFlowsThatUseTheChangedModule() {
        project.write("connectors/kafka/src/main/java/X.java", "class X {}");

        assertThat(touched()).isEqualTo("orders/order-intake\n");
    }

    @Test
    void namesTheFlowsThatUseTheChangedModuleThroughAnother() {
        project.write("connectors/delivery/src/main/resources/rules.txt", "one");

        assertThat(touched()).isEqualTo(BOTH);
    }

    @Test
    void namesTheFlowsWhoseParentUsesTheChangedModule() {
        project.write("connectors/testkit/src/main/java/X.java", "class X {}");

        assertThat(touched()).isEqualTo(BOTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pom.xml",
                "integrations/pom.xml",
                "connectors/bom/pom.xml",
                ".mvn/maven.config",
                "mvnw",
                "deploy/containers/Containerfile"
            })
    void namesAllWhenWhatBuildsAllChanged(String file) throws IOException {
        Path path = project.root().resolve(file);
        project.write(file, (Files.exists(path) ? project.read(file) : "") + "\n");

        assertThat(touched()).isEqualTo(BOTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "LICENSE",
                "docs/decisions/one.md",
                "docs/picture.svg",
                "connectors/kafka/README.md",
                FlowProject.INTAKE + "README.md",
                "connectors/kafka/src/test/java/XTest.java",
                "integrations/teams.yaml",
                "deploy/cli/src/main/java/X.java",
                "deploy/containers/README.md",
                "unbus"
            })
    void namesNoneWhenNoneIsMadeOfTheChangedFile(String file) {
        project.write(file, "changed");

        assertThat(touched()).isEmpty();
    }

    @Test
    void namesOnlyTheNewFlowWhenItWasAddedToTheModules() {
        project.write(
                        "integrations/pom.xml",
                        project.read("integrations/pom.xml")
                                .replace("</modules>", "  <module>demo/price-feed</module>\n  </modules>"))
                .write("integrations/demo/price-feed/pom.xml", project.read(FlowProject.INTAKE + "pom.xml"));

        assertThat(touched()).isEqualTo("demo/price-feed\n");
    }

    @Test
    void countsBothNamesOfARenamedFile() {
        project.write("connectors/kafka/src/main/java/Moved.java", "class Moved {}")
                .commit();
        project.git("mv", "connectors/kafka/src/main/java/Moved.java", "adapters/soap/Moved.java");
        project.commit();

        assertThat(touched("HEAD~1")).isEqualTo(BOTH);
    }

    @Test
    void countsADeletedFile() {
        project.git("rm", "--quiet", FlowProject.INTAKE + "src/main/resources/application.properties");

        assertThat(touched()).isEqualTo("orders/order-intake\n");
    }

    @Test
    void doesNotNameAFlowThatIsGone() {
        project.git("rm", "-r", "--quiet", FlowProject.INTAKE);
        project.commit();

        assertThat(touched("HEAD~1")).isEmpty();
    }

    @Test
    void leavesOutWhatOthersChangedSinceTheBranchLeft() {
        project.git("checkout", "--quiet", "-b", "side");
        project.write(FlowProject.INTAKE + "src/main/java/X.java", "class X {}").commit();
        project.git("checkout", "--quiet", "main");
        project.write("adapters/soap/src/main/java/X.java", "class X {}").commit();
        project.git("checkout", "--quiet", "side");

        assertThat(touched("main")).isEqualTo("orders/order-intake\n");
    }

    @Test
    void tellsTheReasonInJson() throws JsonProcessingException {
        project.write("connectors/kafka/src/main/java/Größe.java", "class X {}");

        assertThat(project.run("changed", "--since", "HEAD", "--json")).isZero();

        JsonNode one = Json.tree(project.out()).get(0);
        assertThat(one.path("integration").asText()).isEqualTo("orders/order-intake");
        assertThat(one.path("reason").asText()).isEqualTo("uses connectors/kafka");
        assertThat(one.path("files").get(0).asText()).isEqualTo("connectors/kafka/src/main/java/Größe.java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "0000000000000000000000000000000000000000", "--all", "HEAD~99"})
    void saysWhenThereIsNoSuchCommit(String revision) {
        assertThat(project.run("changed", "--since=" + revision)).isEqualTo(1);

        assertThat(project.err()).contains("there is no commit " + revision + " here");
        assertThat(project.out()).isEmpty();
    }

    @Test
    void asksForTheCommit() {
        assertThat(project.run("changed")).isEqualTo(2);

        assertThat(project.err()).contains("--since");
    }

    @Test
    void saysWhenThereIsNoGit() {
        assertThatThrownBy(() -> new Git(project.root(), "no-such-git").require("HEAD"))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("the git command cannot be started; install git, and call again.");
    }

    @Test
    void saysWhenTheFolderHasNoHistory() {
        assertThatThrownBy(() -> new Git(folder).require("HEAD"))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("is in no git repository with a commit");
    }

    private String touched() {
        return touched("HEAD");
    }

    private String touched(String since) {
        assertThat(project.run("changed", "--since", since))
                .describedAs(project.err())
                .isZero();
        return project.out();
    }
}
