package dev.unbus.esb.runtime.mule;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An error of a type such as {@code HTTP:NOT_FOUND}. */
public final class MuleErrorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String namespace;
    private final String identifier;
    private transient @Nullable Object payload;
    private transient Map<String, Object> attributes = Map.of();

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

    /** The first error with a type among an exception and its causes; null for none. */
    public static @Nullable MuleErrorException in(@Nullable Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof MuleErrorException error) {
                return error;
            }
        }
        return null;
    }

    /** Has the error carry the message that it is about, such as an answer whose status is an error. */
    MuleErrorException about(@Nullable Object body, Map<String, Object> with) {
        payload = body;
        attributes = with;
        return this;
    }

    /** The payload of the message that the error is about; null where there is none. */
    public @Nullable Object payload() {
        return payload;
    }

    /** The attributes of the message that the error is about. */
    public Map<String, Object> attributes() {
        return attributes;
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
