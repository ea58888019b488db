package dev.unbus.cli.check;

import static dev.unbus.cli.FlowProject.INTAKE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.cli.FlowProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionChangedTest {

    private static final String CLASS = INTAKE + "src/main/java/dev/unbus/X.java";
    private static final String FOUND =
            INTAKE + "pom.xml:4: version-changed: src/main/java/dev/unbus/X.java changed since ";

    @TempDir
    Path folder;

    private FlowProject project;

    @BeforeEach
    void layOutAProject() {
        project = new FlowProject(folder);
    }

    @Test
    void asksForAVersionSinceTheNamedCommit() {
        project.write(CLASS, "class X {}").commit();

        assertThat(check("--since", "HEAD~1")).isEqualTo(1);

        assertThat(project.out()).contains(FOUND, "and the version is still 0.1.0. Do: raise <version>.");
    }

    @Test
    void asksForAVersionSinceTheBranchLeft() {
        project.git("checkout", "--quiet", "-b", "side");
        project.write(CLASS, "class X {}");

        assertThat(check()).isEqualTo(1);

        assertThat(project.out()).contains(FOUND);
    }

    @Test
    void asksForAVersionSinceTheReleaseOfThisOne() throws IOException {
        Path release = project.home().resolve("releases/orders/order-intake/0.1.0/release.json");
        Files.createDirectories(release.getParent());
        Files.writeString(release, "{\"version\":\"0.1.0\",\"commit\":\"" + project.git("rev-parse", "HEAD") + "\"}");
        assertThat(check()).isZero();

        project.write(CLASS, "class X {}").commit();

        assertThat(check()).isEqualTo(1);
        assertThat(project.out()).contains(FOUND);
    }

    @Test
    void notesThatNothingIsKnownOfAnEarlierState() {
        project.write(CLASS, "class X {}");

        assertThat(check()).isZero();

        assertThat(project.out()).contains("note: pom.xml:1: version-changed: no earlier state is known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1.1", "0.2.0-SNAPSHOT"})
    void passesARaisedVersion(String version) {
        project.write(CLASS, "class X {}").replace(INTAKE + "pom.xml", "0.1.0", version);

        assertThat(check("--since", "HEAD")).describedAs(project.out()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "src/test/java/XTest.java"})
    void passesWhatNoProcessIsMadeOf(String file) {
        project.write(INTAKE + file, "new");

        assertThat(check("--since", "HEAD")).isZero();
    }

    @Test
    void passesAnIntegrationThatIsNew() {
        project.git("rm", "-r", "--cached", "--quiet", INTAKE);
        project.git("-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "--quiet", "--message=Away");

        assertThat(check("--since", "HEAD")).describedAs(project.out()).isZero();
    }

    @Test
    void asksForAVersionOfItsOwn() {
        project.replace(INTAKE + "pom.xml", "<version>0.1.0</version>\n", "");

        assertThat(check()).isEqualTo(1);

        assertThat(project.out()).contains("pom.xml:3: version-changed: the integration has no version of its own");
    }

    @Test
    void saysWhenThereIsNoSuchCommit() {
        assertThat(check("--since", "nowhere")).isEqualTo(1);

        assertThat(project.err()).contains("there is no commit nowhere here");
    }

    private int check(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "check";
        arguments[1] = "orders/order-intake";
        System.arraycopy(more, 0, arguments, 2, more.length);
        return project.run(arguments);
    }
}
