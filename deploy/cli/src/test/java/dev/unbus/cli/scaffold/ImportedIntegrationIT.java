package dev.unbus.cli.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.cli.console.Console;
import dev.unbus.cli.estate.ImportCommand;
import dev.unbus.cli.platform.Home;
import dev.unbus.cli.platform.Installation;
import dev.unbus.cli.platform.JavaRuntime;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ImportedIntegrationIT {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    @Test
    void buildsAndStartsWhatWasImported() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Console console = Console.plain(stream, stream);
        Installation installation =
                new Installation(ROOT, new Home(Path.of("target/new-integrations")), JavaRuntime.current());
        Path folder = Path.of("target/imported");

        int code = new CommandLine(new ImportCommand(console, () -> installation))
                .execute("src/test/resources/old-bus", "--to", folder.toString(), "--overwrite", "--verify");
        boolean built =
                new SelfTest(installation, console).published().run(folder, SelfTest.testing(), stream::println);

        assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("3 integrations, of which 3 start whole");
        assertThat(built).as(out.toString(StandardCharsets.UTF_8)).isTrue();
    }
}
