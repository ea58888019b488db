package dev.unbus.environment;

/** An environment that is unknown or breaks a rule; the message begins with the place, file and line where there is one. */
public final class EnvironmentException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    EnvironmentException(String message) {
        super(message);
    }
}
