package dev.unbus.cli.console;

/** Ends the command with exit code 1; its message is one sentence that says what is wrong and what to do. */
public class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A failure whose sentence says all there is. */
    public CommandFailure(String sentence) {
        super(sentence);
    }

    /** A failure with the technical reason behind it. */
    public CommandFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
