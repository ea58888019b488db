package dev.unbus.esb.runtime.mule;

import org.jspecify.annotations.Nullable;

/** An error of a type such as {@code HTTP:NOT_FOUND}. */
public final class MuleErrorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String namespace;
    private final String identifier;

    /** Names the type in its two parts, and describes the error. */
    public MuleErrorException(String namespace, String identifier, @Nullable String description) {
        this(namespace, identifier, description, null);
    }

    /** The same with what caused it. */
    public MuleErrorException(
            String namespace, String identifier, @Nullable String description, @Nullable Throwable cause) {
        super(description, cause);
        this.namespace = namespace;
        this.identifier = identifier;
    }

    /** An error by its whole type; without a namespace it is one of {@code MULE}. */
    public static MuleErrorException of(String type, @Nullable String description) {
        ErrorType parts = ErrorType.of(type);
        return new MuleErrorException(parts.namespace(), parts.identifier(), description);
    }

    /** The part before the colon. */
    public String namespace() {
        return namespace;
    }

    /** The part behind the colon. */
    public String identifier() {
        return identifier;
    }

    ErrorType type() {
        return new ErrorType(namespace, identifier);
    }
}
