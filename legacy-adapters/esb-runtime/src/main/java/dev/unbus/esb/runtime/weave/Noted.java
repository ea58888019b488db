package dev.unbus.esb.runtime.weave;

import org.jspecify.annotations.Nullable;

/** A scalar with what was noted beside it: the attributes of the element it was read from, or the format it is written in. */
record Noted(@Nullable Object value, Obj attributes, @Nullable String format) {

    static Noted element(@Nullable Object value, Obj attributes) {
        return new Noted(value, attributes, null);
    }

    static Noted formatted(@Nullable Object value, String format) {
        return new Noted(value, Obj.EMPTY, format);
    }

    @Override
    public String toString() {
        return value == null && format == null ? "" : Coerce.text(this);
    }
}
