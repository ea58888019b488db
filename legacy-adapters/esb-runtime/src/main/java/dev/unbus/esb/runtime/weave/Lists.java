package dev.unbus.esb.runtime.weave;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions over lists; null in, null out. */
public final class Lists {

    private Lists() {}

    private static boolean isNull(@Nullable Object value) {
        return Values.plain(value) == null;
    }

    private static @Nullable Object call(@Nullable Object function, @Nullable Object item, int index) {
        return Fn.of(function).call(item, BigDecimal.valueOf(index));
    }

    /** What a function makes of each element and its index. */
    public static @Nullable Object map(@Nullable Object list, @Nullable Object function) {
        if (isNull(list)) {
            return null;
        }
        List<@Nullable Object> mapped = new ArrayList<>();
        for (Object item : Values.elements(list, "map")) {
            mapped.add(call(function, item, mapped.size()));
        }
        return mapped;
    }

    /** The elements for which a condition over element and index holds; of text, the characters. */
    public static @Nullable Object filter(@Nullable Object list, @Nullable Object condition) {
        if (isNull(list)) {
            return null;
        }
        List<@Nullable Object> kept = new ArrayList<>();
        int index = 0;
        for (Object item : Values.elements(list, "filter")) {
            if (Coerce.truth(call(condition, item, index++))) {
                kept.add(item);
            }
        }
        return kept;
    }

    /** One value of all elements; the first element is the start. */
    public static @Nullable Object reduce(@Nullable Object list, @Nullable Object function) {
        List<@Nullable Object> items = isNull(list) ? List.of() : Values.elements(list, "reduce");
        return items.isEmpty() ? null : fold(items.subList(1, items.size()), function, items.get(0));
    }

    /** One value of all elements and a start. */
    public static @Nullable Object reduce(@Nullable Object list, @Nullable Object function, @Nullable Object start) {
        return isNull(list) ? null : fold(Values.elements(list, "reduce"), function, start);
    }

    private static @Nullable Object fold(
            List<@Nullable Object> items, @Nullable Object function, @Nullable Object start) {
        Object result = start;
        for (Object item : items) {
            result = Fn.of(function).call(item, result);
        }
        return result;
    }

    /** The elements (or pairs) under the text of what a function makes of each. */
    public static @Nullable Object group(@Nullable Object list, @Nullable Object function) {
        Object found = Values.structure(list);
        if (found == null) {
            return null;
        }
        Map<String, @Nullable Object> groups = new LinkedHashMap<>();
        if (Values.list(found) == null) {
            for (Pair pair : Values.pairs(found, "groupBy")) {
                String name = Coerce.text(
                        Fn.of(function).call(pair.value(), pair.key().value()));
                ((Obj) java.util.Objects.requireNonNull(groups.computeIfAbsent(name, each -> Obj.create())))
                        .with(pair.key(), pair.value());
            }
            return Obj.create().withAll(groups);
        }
        int index = 0;
        for (Object item : Values.elements(found, "groupBy")) {
            String name = Coerce.text(call(function, item, index++));
            groups.put(name, Ops.append(Ops.orElse(groups.get(name), Ops::list), item));
        }
        return Obj.create().withAll(groups);
    }

    /** The elements (or pairs) in the order of what a function makes of each; equal ones keep their order. */
    public static @Nullable Object order(@Nullable Object list, @Nullable Object function) {
        Object found = Values.structure(list);
        if (found == null) {
            return null;
        } else if (Values.list(found) == null) {
            List<Pair> pairs = new ArrayList<>(Values.pairs(found, "orderBy"));
            pairs.sort(Comparator.comparing(
                    pair -> Fn.of(function).call(pair.value(), pair.key().value()), Lists::compare));
            return Obj.of(pairs);
        }
        List<@Nullable Object> items = Values.elements(found, "orderBy");
        List<@Nullable Object> keys = Values.elements(map(items, function), "orderBy");
        List<Integer> positions = new ArrayList<>();
        items.forEach(item -> positions.add(positions.size()));
        positions.sort((a, b) -> compare(keys.get(a), keys.get(b)));
        List<@Nullable Object> ordered = new ArrayList<>();
        positions.forEach(position -> ordered.add(items.get(position)));
        return ordered;
    }

    private static int compare(@Nullable Object left, @Nullable Object right) {
        boolean without = isNull(left);
        return without || isNull(right) ? Boolean.compare(!without, !isNull(right)) : Ops.compare(left, right);
    }

    /** The first elements (or pairs) of each value a function makes. */
    public static @Nullable Object distinct(@Nullable Object list, @Nullable Object function) {
        Object found = Values.structure(list);
        if (found == null) {
            return null;
        }
        List<@Nullable Object> seen = new ArrayList<>();
        Fn first = args -> {
            Object key = Fn.of(function).call(args);
            boolean known = seen.stream().anyMatch(each -> Ops.equal(each, key));
            seen.add(key);
            return !known;
        };
        return Values.list(found) == null ? Objects.filter(found, first) : filter(found, first);
    }

    /** The elements of the lists a function makes of each element. */
    public static @Nullable Object flatMap(@Nullable Object list, @Nullable Object function) {
        return flatten(map(list, function));
    }

    /** The elements of lists within the list, one level. */
    public static @Nullable Object flatten(@Nullable Object list) {
        if (isNull(list)) {
            return null;
        }
        List<@Nullable Object> flat = new ArrayList<>();
        for (Object item : Values.elements(list, "flatten")) {
            List<@Nullable Object> nested = Values.list(item);
            if (nested == null) {
                flat.add(item);
            } else {
                flat.addAll(nested);
            }
        }
        return flat;
    }

    /** The elements as text, joined. */
    public static Object join(@Nullable Object list, @Nullable Object separator) {
        return String.join(
                Coerce.text(separator),
                Values.elements(list, "joinBy").stream().map(Coerce::text).toList());
    }

    /** Pairs of the elements at the same position. */
    public static Object zip(@Nullable Object list, @Nullable Object other) {
        List<@Nullable Object> left = Values.elements(list, "zip");
        List<@Nullable Object> right = Values.elements(other, "zip");
        List<@Nullable Object> zipped = new ArrayList<>();
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            zipped.add(Ops.list(left.get(i), right.get(i)));
        }
        return zipped;
    }

    /** The smallest or largest element by what a function makes of each. */
    public static @Nullable Object extreme(@Nullable Object list, @Nullable Object function, boolean largest) {
        Object best = null;
        Object bestKey = null;
        for (Object item : isNull(list) ? List.of() : Values.elements(list, largest ? "max" : "min")) {
            Object key = Fn.of(function).call(item);
            int order = bestKey == null ? 1 : Ops.compare(key, bestKey) * (largest ? 1 : -1);
            if (order > 0) {
                best = item;
                bestKey = key;
            }
        }
        return best;
    }

    /** The smallest element. */
    public static @Nullable Object min(@Nullable Object list) {
        return extreme(list, (Fn) args -> args[0], false);
    }

    /** The largest element. */
    public static @Nullable Object max(@Nullable Object list) {
        return extreme(list, (Fn) args -> args[0], true);
    }

    /** The element for which a function gives the smallest value. */
    public static @Nullable Object minBy(@Nullable Object list, @Nullable Object function) {
        return extreme(list, function, false);
    }

    /** The element for which a function gives the largest value. */
    public static @Nullable Object maxBy(@Nullable Object list, @Nullable Object function) {
        return extreme(list, function, true);
    }

    /** Whether a condition holds for every element. */
    public static boolean every(@Nullable Object list, @Nullable Object condition) {
        return isNull(list)
                || Values.elements(list, "every").stream()
                        .allMatch(item -> Coerce.truth(Fn.of(condition).call(item)));
    }

    /** Whether a condition holds for some element. */
    public static boolean some(@Nullable Object list, @Nullable Object condition) {
        return !isNull(list)
                && Values.elements(list, "some").stream()
                        .anyMatch(item -> Coerce.truth(Fn.of(condition).call(item)));
    }

    /** The number of elements for which a condition holds. */
    public static Object count(@Nullable Object list, @Nullable Object condition) {
        return BigDecimal.valueOf(
                isNull(list)
                        ? 0
                        : Values.elements(filter(list, condition), "countBy").size());
    }

    /** The list in parts of at most so many elements. */
    public static Object divide(@Nullable Object list, @Nullable Object size) {
        return parts(Values.elements(list, "divideBy"), Coerce.whole(size));
    }

    static List<@Nullable Object> parts(List<@Nullable Object> items, int size) {
        if (size < 1) {
            throw new WeaveException("a part holds at least one element");
        }
        List<@Nullable Object> parts = new ArrayList<>();
        for (int i = 0; i < items.size(); i += size) {
            parts.add(new ArrayList<>(items.subList(i, Math.min(items.size(), i + size))));
        }
        return parts;
    }

    /** The first so many elements. */
    public static Object take(@Nullable Object list, @Nullable Object size) {
        List<@Nullable Object> items = Values.elements(list, "take");
        return new ArrayList<>(items.subList(0, bounded(size, items)));
    }

    /** The elements behind the first so many. */
    public static Object drop(@Nullable Object list, @Nullable Object size) {
        List<@Nullable Object> items = Values.elements(list, "drop");
        return new ArrayList<>(items.subList(bounded(size, items), items.size()));
    }

    private static int bounded(@Nullable Object size, List<@Nullable Object> items) {
        return Math.max(0, Math.min(items.size(), Coerce.whole(size)));
    }

    /** The first element for which a condition holds. */
    public static @Nullable Object first(@Nullable Object list, @Nullable Object condition) {
        return Select.at(filter(list, condition), BigDecimal.ZERO);
    }

    /** The elements for which a condition holds, and the others. */
    public static Object partition(@Nullable Object list, @Nullable Object condition) {
        Fn not = args -> !Coerce.truth(Fn.of(condition).call(args));
        return Obj.create().with("success", filter(list, condition)).with("failure", filter(list, not));
    }

    /** The elements from one index to before another. */
    public static Object slice(@Nullable Object list, @Nullable Object from, @Nullable Object until) {
        return drop(take(list, until), from);
    }
}
