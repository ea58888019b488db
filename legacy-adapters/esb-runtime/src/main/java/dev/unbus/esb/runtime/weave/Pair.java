package dev.unbus.esb.runtime.weave;

import org.jspecify.annotations.Nullable;

/** One field of an object. */
public record Pair(Key key, @Nullable Object value) {}
