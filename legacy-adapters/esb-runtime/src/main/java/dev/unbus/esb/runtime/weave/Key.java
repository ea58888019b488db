package dev.unbus.esb.runtime.weave;

import org.jspecify.annotations.Nullable;

/** The key of a pair: a name, its namespace where it has one, and the attributes of an element. */
public record Key(String name, @Nullable String prefix, @Nullable String uri, Obj attributes) {

    /** A key without namespace and attributes. */
    public static Key of(String name) {
        return new Key(name, null, null, Obj.EMPTY);
    }

    /** A key in a namespace, with attributes. */
    public static Key of(@Nullable Object name, @Nullable String prefix, @Nullable String uri, Obj attributes) {
        return new Key(Coerce.text(name), prefix, uri, attributes);
    }

    static Key from(@Nullable Object name) {
        return name instanceof Key key ? key : of(Coerce.text(name));
    }

    boolean plain() {
        return uri == null && attributes.isEmpty();
    }

    /** The key as a value: its text, unless it holds more than that. */
    Object value() {
        return plain() ? name : this;
    }

    @Override
    public String toString() {
        return name;
    }
}
