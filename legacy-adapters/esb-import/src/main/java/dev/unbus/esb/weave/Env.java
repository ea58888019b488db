package dev.unbus.esb.weave;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Names that are bound where an expression stands, with the Java text that reads each. */
final class Env {

    private final @Nullable Env outer;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> namespaces;
    private final Function<Node.Name, @Nullable String> imported;

    Env(Map<String, String> namespaces, Function<Node.Name, @Nullable String> imported) {
        this.outer = null;
        this.namespaces = namespaces;
        this.imported = imported;
    }

    private Env(Env outer) {
        this.outer = outer;
        this.namespaces = outer.namespaces;
        this.imported = outer.imported;
    }

    Env inner() {
        return new Env(this);
    }

    Env bind(String name, String java) {
        names.put(name, java);
        return this;
    }

    /** The Java text of a name, or null where it is not bound. */
    @Nullable
    String find(String name) {
        for (Env env = this; env != null; env = env.outer) {
            String java = env.names.get(name);
            if (java != null) {
                return java;
            }
        }
        return null;
    }

    /** The Java text of a name of this scope or of an import. */
    @Nullable
    String find(Node.Name name) {
        String local = name.module() == null ? find(name.name()) : null;
        return local == null ? imported.apply(name) : local;
    }

    @Nullable
    String namespace(String prefix) {
        return namespaces.get(prefix);
    }
}
