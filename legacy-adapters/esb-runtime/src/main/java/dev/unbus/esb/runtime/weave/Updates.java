package dev.unbus.esb.runtime.weave;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operator {@code update}: a value with another one where a path leads. */
public final class Updates {

    private Updates() {}

    /**
     * The value, changed.
     *
     * @param path names of fields and positions in lists
     * @param function what the value there becomes
     * @param create whether a field that is not there is added
     */
    public static @Nullable Object update(
            @Nullable Object value, @Nullable Object path, @Nullable Object function, @Nullable Object create) {
        return at(value, Values.elements(path, "update"), 0, Fn.of(function), Coerce.truth(create));
    }

    private static @Nullable Object at(
            @Nullable Object value, List<@Nullable Object> path, int depth, Fn function, boolean create) {
        if (depth == path.size()) {
            return function.call(value);
        }
        Object found = Values.structure(value);
        Object key = Values.plain(path.get(depth));
        List<@Nullable Object> list = Values.list(found);
        if (key instanceof Number && list != null) {
            int position = Coerce.whole(key);
            int from = position < 0 ? list.size() + position : position;
            if (from >= 0 && from < list.size()) {
                list.set(from, at(list.get(from), path, depth + 1, function, create));
            }
            return list;
        }
        List<Pair> pairs = Values.pairs(found);
        return pairs == null && !(create && found == null)
                ? value
                : field(pairs == null ? List.of() : pairs, Coerce.text(key), path, depth, function, create);
    }

    private static Obj field(
            List<Pair> pairs, String name, List<@Nullable Object> path, int depth, Fn function, boolean create) {
        List<Pair> changed = new ArrayList<>();
        boolean there = false;
        for (Pair pair : pairs) {
            boolean meant = !there && pair.key().name().equals(name);
            changed.add(meant ? new Pair(pair.key(), at(pair.value(), path, depth + 1, function, create)) : pair);
            there |= meant;
        }
        if (!there && create) {
            changed.add(new Pair(Key.of(name), at(null, path, depth + 1, function, true)));
        }
        return Obj.of(changed);
    }
}
