package dev.unbus.environment;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Processing time and memory, as Kubernetes writes quantities.
 *
 * @param cpu processors, such as {@code 100m} or {@code 1}; null for none said
 * @param memory bytes, such as {@code 192Mi}; null for none said
 */
public record Amount(@Nullable String cpu, @Nullable String memory) {

    private static final Pattern CPU = Pattern.compile("[0-9]+m|[0-9]+(\\.[0-9]{1,3})?");
    private static final Pattern MEMORY = Pattern.compile("[0-9]+([kMGTPE]i?)?");

    /** Checks the spelling of both. */
    public Amount {
        Rules.require(cpu == null || CPU.matcher(cpu).matches(), "cpu has to be processors such as 100m or 1");
        Rules.require(memory == null || MEMORY.matcher(memory).matches(), "memory has to be bytes such as 192Mi");
    }
}
