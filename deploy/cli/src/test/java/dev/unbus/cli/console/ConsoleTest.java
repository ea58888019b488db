package dev.unbus.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void redrawsTheBlockBelowWhatIsSaidOnATerminal() {
        Console console = Console.terminal(stream(out), stream(err));

        console.block(List.of("one", "two"));
        console.say("news");
        console.endBlock();

        assertThat(text(out)).isEqualTo("one\ntwo\n\u001b[2A\r\u001b[Jnews\none\ntwo\n\u001b[2A\r\u001b[J");
    }

    @Test
    void cutsLinesOfTheBlockThatATerminalWouldWrap() {
        Console.terminal(stream(out), stream(err)).block(List.of("x".repeat(100)));

        assertThat(text(out).strip()).hasSize(79).endsWith("\u2026");
    }

    @Test
    void showsNoBlockElsewhere() {
        Console.plain(stream(out), stream(err)).block(List.of("one"));

        assertThat(text(out)).isEmpty();
    }

    @Test
    void keepsStandardOutputForTheDocument() {
        Console console = Console.plain(stream(out), stream(err)).forJson();

        console.say("talk");
        console.result("{}");

        assertThat(text(out)).isEqualTo("{}\n");
        assertThat(text(err)).isEqualTo("talk\n");
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
