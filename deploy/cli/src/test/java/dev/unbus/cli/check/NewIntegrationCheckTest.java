package dev.unbus.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.cli.FlowProject;
import dev.unbus.scaffold.Pair;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code unbus new} writes keeps every rule at once, whatever it connects. */
class NewIntegrationCheckTest {

    @TempDir
    Path folder;

    @Test
    void everyNewIntegrationKeepsEveryRule() {
        FlowProject project = new FlowProject(folder);
        List<Pair> pairs = Pair.all();

        pairs.forEach(pair -> add(project, pair));

        assertThat(project.run("check", "--all")).describedAs(project.out()).isZero();
        assertThat(project.out()).contains("%d integrations checked, no violation".formatted(pairs.size() + 2));
    }

    private static void add(FlowProject project, Pair pair) {
        String from = pair.from().label();
        String to = pair.to().label();
        int exitCode = project.run("new", "integration", "demo/" + from + "-to-" + to, "--from", from, "--to", to);
        assertThat(exitCode).describedAs(project.err()).isZero();
    }
}
