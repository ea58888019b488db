package dev.unbus.esb.runtime.synapse;

/** An error that the configuration raises itself. */
final class MediatorError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    MediatorError(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
