package dev.unbus.esb.runtime.jaxrs;

import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of the method of a resource, which are the body of the message. As text they are the first of them that is there, as
 * {@code MessageContentsList} of CXF was where Camel took it for text.
 */
public final class Arguments extends ArrayList<@Nullable Object> {

    private static final long serialVersionUID = 1L;

    private Arguments(@Nullable Object[] arguments) {
        super(Arrays.asList(arguments));
    }

    /** Arguments in order; one that the request does not have is null. */
    public static Arguments of(@Nullable Object... arguments) {
        return new Arguments(arguments);
    }

    @Override
    public String toString() {
        return stream()
                .filter(argument -> argument != null)
                .findFirst()
                .map(String::valueOf)
                .orElse("");
    }
}
