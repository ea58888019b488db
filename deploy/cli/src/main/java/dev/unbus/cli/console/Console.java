package dev.unbus.cli.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where the command prints: results to standard output, talk beside it, and on a terminal a block that is redrawn. */
public final class Console {

    private static final String TO_LINE_START_AND_CLEAR_BELOW = "\r\u001b[J";

    private static final int BLOCK_WIDTH = 79;

    private final PrintStream out;
    private final PrintStream err;
    private final PrintStream talk;
    private final boolean terminal;
    private List<String> block = List.of();

    private Console(PrintStream out, PrintStream err, PrintStream talk, boolean terminal) {
        this.out = out;
        this.err = err;
        this.talk = talk;
        this.terminal = terminal;
    }

    /** A console without a terminal, on the given streams. */
    public static Console plain(PrintStream out, PrintStream err) {
        return new Console(out, err, out, false);
    }

    /** A console on a terminal, where a block can be redrawn. */
    public static Console terminal(PrintStream out, PrintStream err) {
        return new Console(out, err, out, true);
    }

    /** The process' own console; the start script says in {@code unbus.terminal} whether it is a terminal. */
    public static Console ofProcess() {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        return Boolean.getBoolean("unbus.terminal") ? terminal(out, err) : plain(out, err);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** The same console with all talk on standard error, so that standard output holds one document. */
    public Console forJson() {
        return new Console(out, err, err, false);
    }

    /** True when a block can be redrawn in place. */
    public boolean isTerminal() {
        return terminal;
    }

    /** The stream for results, for what prints by itself. */
    public PrintStream out() {
        return out;
    }

    /** The stream for complaints, for what prints by itself. */
    public PrintStream err() {
        return err;
    }

    /** Prints a result to standard output. */
    public synchronized void result(String text) {
        erase();
        out.println(text);
    }

    /** Prints a line of progress, above the block when there is one. */
    public synchronized void say(String line) {
        erase();
        talk.println(line);
        draw();
    }

    /** Prints a complaint to standard error. */
    public synchronized void complain(String line) {
        erase();
        err.println("unbus: " + line);
        draw();
    }

    /** Replaces the block on a terminal; does nothing elsewhere. */
    public synchronized void block(List<String> lines) {
        if (terminal) {
            erase();
            block = lines.stream().map(Console::cut).toList();
            draw();
        }
    }

    /** Takes the block away. */
    public synchronized void endBlock() {
        erase();
        block = List.of();
    }

    /** A line that the terminal wraps could not be erased. */
    private static String cut(String line) {
        return line.length() <= BLOCK_WIDTH ? line : line.substring(0, BLOCK_WIDTH - 1) + "\u2026";
    }

    private void erase() {
        if (!block.isEmpty()) {
            talk.print("\u001b[" + block.size() + "A" + TO_LINE_START_AND_CLEAR_BELOW);
            talk.flush();
        }
    }

    private void draw() {
        block.forEach(talk::println);
    }
}
