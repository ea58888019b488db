package dev.unbus.esb.runtime.weave;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions over objects; null in, null out. */
public final class Objects {

    private Objects() {}

    private static boolean isNull(@Nullable Object value) {
        return Values.plain(value) == null;
    }

    /** The objects a function makes of each value, key and index, as one. */
    public static @Nullable Object map(@Nullable Object object, @Nullable Object function) {
        if (isNull(object)) {
            return null;
        }
        Obj mapped = Obj.create();
        int index = 0;
        for (Pair pair : Values.pairs(object, "mapObject")) {
            mapped.withAll(call(function, pair, index++));
        }
        return mapped;
    }

    private static @Nullable Object call(@Nullable Object function, Pair pair, int index) {
        return Fn.of(function).call(pair.value(), pair.key().value(), BigDecimal.valueOf(index));
    }

    /** The pairs for which a condition over value, key and index holds. */
    public static @Nullable Object filter(@Nullable Object object, @Nullable Object condition) {
        if (isNull(object)) {
            return null;
        }
        List<Pair> kept = new ArrayList<>();
        int index = 0;
        for (Pair pair : Values.pairs(object, "filterObject")) {
            if (Coerce.truth(call(condition, pair, index++))) {
                kept.add(pair);
            }
        }
        return Obj.of(kept);
    }

    /** What a function makes of each value, key and index, as a list. */
    public static @Nullable Object pluck(@Nullable Object object, @Nullable Object function) {
        if (isNull(object)) {
            return null;
        }
        List<@Nullable Object> plucked = new ArrayList<>();
        for (Pair pair : Values.pairs(object, "pluck")) {
            plucked.add(call(function, pair, plucked.size()));
        }
        return plucked;
    }

    /** The keys. */
    public static @Nullable Object keys(@Nullable Object object) {
        Fn key = args -> args[1];
        return pluck(object, key);
    }

    /** The names of the keys. */
    public static @Nullable Object names(@Nullable Object object) {
        Fn name = args -> Coerce.text(args[1]);
        return pluck(object, name);
    }

    /** The values. */
    public static @Nullable Object values(@Nullable Object object) {
        Fn value = args -> args[0];
        return pluck(object, value);
    }

    /** Key, value and attributes of each pair. */
    public static @Nullable Object entries(@Nullable Object object) {
        Fn entry = args -> Obj.create()
                .with("key", args[1])
                .with("value", args[0])
                .with("attributes", args[1] instanceof Key key ? key.attributes() : Obj.create());
        return pluck(object, entry);
    }

    /** The object and another, whose pairs replace those of the same key. */
    public static @Nullable Object merge(@Nullable Object object, @Nullable Object other) {
        if (isNull(object) || isNull(other)) {
            return isNull(object) ? other : object;
        }
        List<String> replaced = Values.pairs(other, "mergeWith").stream()
                .map(pair -> pair.key().name())
                .toList();
        return without(object, replaced).withAll(other);
    }

    static Obj without(@Nullable Object object, List<String> names) {
        List<Pair> rest = new ArrayList<>(Values.pairs(object, "-"));
        rest.removeIf(pair -> names.contains(pair.key().name()));
        return Obj.of(rest);
    }

    /** Whether a condition over value and key holds for every pair. */
    public static boolean every(@Nullable Object object, @Nullable Object condition) {
        return isNull(object)
                || Values.pairs(object, "everyEntry").stream().allMatch(pair -> Coerce.truth(call(condition, pair, 0)));
    }

    /** Whether a condition over value and key holds for some pair. */
    public static boolean some(@Nullable Object object, @Nullable Object condition) {
        return !isNull(object)
                && Values.pairs(object, "someEntry").stream().anyMatch(pair -> Coerce.truth(call(condition, pair, 0)));
    }

    /** The object in parts of at most so many pairs. */
    public static @Nullable Object divide(@Nullable Object object, @Nullable Object size) {
        if (isNull(object)) {
            return null;
        }
        List<@Nullable Object> pairs = new ArrayList<>(Values.pairs(object, "divideBy"));
        List<@Nullable Object> parts = new ArrayList<>();
        for (Object part : Lists.parts(pairs, Coerce.whole(size))) {
            Obj object1 = Obj.create();
            Values.elements(part, "divideBy")
                    .forEach(pair ->
                            object1.with(((Pair) java.util.Objects.requireNonNull(pair)).key(), ((Pair) pair).value()));
            parts.add(object1);
        }
        return parts;
    }
}
