package dev.unbus.cli.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.cli.console.Console;
import dev.unbus.cli.estate.ImportCommand;
import dev.unbus.cli.platform.Home;
import dev.unbus.cli.platform.Installation;
import dev.unbus.cli.platform.JavaRuntime;
import dev.unbus.scaffold.Kind;
import dev.unbus.scaffold.Pair;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import picocli.CommandLine;

/** Builds and tests, as their teams would, the integrations that the command writes: new ones, and ones of an old bus. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrittenIntegrationsIT {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    /** Every other one is built by {@code unbus new --self-test}. */
    private static final List<Pair> PAIRS =
            List.of(new Pair(Kind.FILE, Kind.KAFKA), new Pair(Kind.JMS, Kind.SOAP), new Pair(Kind.REST, Kind.DATABASE));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    private final Console console = Console.plain(stream, stream);
    /** What is written stays there for whoever has to see why one fails. */
    private final Installation installation =
            new Installation(ROOT, new Home(Path.of("target/new-integrations")), JavaRuntime.current());

    private final SelfTest selfTest = new SelfTest(installation, console);
    private MavenRun maven;

    @BeforeAll
    void publishThePlatform() {
        maven = selfTest.published();
    }

    @Test
    void newOnesPassAtOnce() {
        boolean passed = selfTest.run(PAIRS, maven);

        assertThat(passed).as(printed()).isTrue();
        assertThat(printed()).contains("file-kafka", "jms-soap", "rest-database", "3 of 3 pairs passed");
    }

    @Test
    void importedOnesStartAtOnce() {
        Path folder = Path.of("target/imported");

        int code = new CommandLine(new ImportCommand(console, () -> installation))
                .execute("src/test/resources/old-bus", "--to", folder.toString(), "--overwrite", "--verify");
        boolean built = maven.run(folder, SelfTest.testing(), stream::println);

        assertThat(code).as(printed()).isZero();
        assertThat(printed()).contains("3 integrations, of which 3 start whole");
        assertThat(built).as(printed()).isTrue();
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
