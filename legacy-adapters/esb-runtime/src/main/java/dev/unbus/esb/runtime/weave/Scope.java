package dev.unbus.esb.runtime.weave;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Names of one scope: each is computed when first asked for, at most once, whatever the order of definition. */
public final class Scope {

    private final Map<String, Supplier<@Nullable Object>> pending = new HashMap<>();
    private final Map<String, @Nullable Object> known = new HashMap<>();

    /** Defines a name. */
    public Scope define(String name, Supplier<@Nullable Object> value) {
        pending.put(name, value);
        return this;
    }

    /** The value of a name. */
    public @Nullable Object get(String name) {
        Supplier<@Nullable Object> value = pending.remove(name);
        if (value != null) {
            known.put(name, value.get());
        } else if (!known.containsKey(name)) {
            throw new WeaveException("the variable " + name + " needs its own value");
        }
        return known.get(name);
    }
}
