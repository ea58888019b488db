package dev.unbus.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.cli.project.Flow;
import dev.unbus.cli.project.Flows;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The integrations of this very repository, in every environment there is. */
class RepositoryCheckTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    Path releases;

    @Test
    void everyIntegrationKeepsEveryRule() {
        List<Flow> flows = Flows.of(ROOT).all();

        Findings findings = new Check(ROOT, releases, null, null).of(flows);

        assertThat(flows).hasSizeGreaterThanOrEqualTo(6);
        // Whoever is in the middle of a change raises the version at its end; the pipelines ask for it.
        assertThat(findings.violations())
                .filteredOn(finding -> !finding.rule().equals(VersionChanged.ID))
                .isEmpty();
    }

    @Test
    void theSourcesOfEveryIntegrationTellItsRoutesAndEndpoints() {
        for (Flow flow : Flows.of(ROOT).all()) {
            Subject subject = new Subject(flow);

            assertThat(subject.routes().routes()).describedAs("%s", flow).isNotEmpty();
            assertThat(subject.routes().endpoints()).describedAs("%s", flow).hasSizeGreaterThanOrEqualTo(2);
        }
    }
}
