package dev.unbus.esb.runtime;

/** A message reached a step that the import left as a stub: the message fails here, and nothing is guessed. */
public final class NotConvertedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names the step and the place of its original, as the import wrote them. */
    public NotConvertedException(String message) {
        super(message);
    }
}
