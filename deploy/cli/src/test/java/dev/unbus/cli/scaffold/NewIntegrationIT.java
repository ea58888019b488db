package dev.unbus.cli.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.cli.console.Console;
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
import org.junit.jupiter.api.Test;

class NewIntegrationIT {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    /** Every other one is built by {@code unbus new --self-test}. */
    private static final List<Pair> PAIRS =
            List.of(new Pair(Kind.FILE, Kind.KAFKA), new Pair(Kind.JMS, Kind.SOAP), new Pair(Kind.REST, Kind.DATABASE));

    @Test
    void buildsAndPassesAtOnce() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        // What is written stays there for whoever has to see why one fails.
        Home home = new Home(Path.of("target/new-integrations"));
        Installation installation = new Installation(ROOT, home, JavaRuntime.current());

        boolean passed = new SelfTest(installation, Console.plain(stream, stream)).run(PAIRS);

        assertThat(passed).as(out.toString(StandardCharsets.UTF_8)).isTrue();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("file-kafka", "jms-soap", "rest-database", "3 of 3 pairs passed");
    }
}
