package dev.unbus.esb.runtime.weave;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The selectors: what is missing is null. */
public final class Select {

    private Select() {}

    /** The value of the first pair of a name; of a list, the values of its objects. */
    public static @Nullable Object field(@Nullable Object target, @Nullable Object name) {
        return field(target, name, null);
    }

    /** The value of the first pair of a name in a namespace. */
    public static @Nullable Object field(@Nullable Object target, @Nullable Object name, @Nullable String uri) {
        Object found = Values.structure(target);
        List<@Nullable Object> list = Values.list(found);
        if (list != null) {
            return nullIfEmpty(values(list, Coerce.text(name), uri, false));
        }
        List<Pair> pairs = matching(found, Coerce.text(name), uri);
        return pairs.isEmpty() ? null : pairs.get(0).value();
    }

    private static List<@Nullable Object> values(
            List<@Nullable Object> list, String name, @Nullable String uri, boolean all) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Object item : list) {
            if ("Object".equals(Values.kind(item))) {
                List<Pair> pairs = matching(item, name, uri);
                pairs.stream().limit(all ? pairs.size() : 1).forEach(pair -> values.add(pair.value()));
            }
        }
        return values;
    }

    private static @Nullable Object nullIfEmpty(List<@Nullable Object> list) {
        return list.isEmpty() ? null : list;
    }

    private static List<Pair> matching(@Nullable Object target, String name, @Nullable String uri) {
        Object plain = Values.plain(target);
        if (plain instanceof Map<?, ?> map && !(plain instanceof Obj)) {
            return map.containsKey(name) ? List.of(new Pair(Key.of(name), map.get(name))) : List.of();
        }
        List<Pair> pairs = Values.pairs(plain);
        if (pairs == null) {
            return List.of();
        }
        return pairs.stream()
                .filter(pair -> pair.key().name().equals(name))
                .filter(pair -> uri == null || uri.equals(pair.key().uri()))
                .toList();
    }

    /** The values of all pairs of a name. */
    public static @Nullable Object multi(@Nullable Object target, @Nullable Object name, @Nullable String uri) {
        Object found = Values.structure(target);
        List<@Nullable Object> list = Values.list(found);
        if (list != null) {
            return nullIfEmpty(values(list, Coerce.text(name), uri, true));
        }
        List<@Nullable Object> values = new ArrayList<>();
        matching(found, Coerce.text(name), uri).forEach(pair -> values.add(pair.value()));
        return nullIfEmpty(values);
    }

    /** The pairs of a name, as an object. */
    public static @Nullable Object pair(@Nullable Object target, @Nullable Object name, @Nullable String uri) {
        List<Pair> pairs = matching(Values.structure(target), Coerce.text(name), uri);
        return pairs.isEmpty() ? null : Obj.of(pairs);
    }

    /** Every value below, at any depth; with a name, the first of it in each object, or all. */
    public static @Nullable Object descendants(
            @Nullable Object target, @Nullable String name, @Nullable String uri, boolean all) {
        List<@Nullable Object> found = new ArrayList<>();
        descend(Values.structure(target), name, uri, all, found);
        return nullIfEmpty(found);
    }

    private static void descend(
            @Nullable Object target,
            @Nullable String name,
            @Nullable String uri,
            boolean all,
            List<@Nullable Object> into) {
        List<@Nullable Object> list = Values.list(target);
        if (name != null && list == null) {
            List<Pair> pairs = matching(target, name, uri);
            pairs.stream().limit(all ? pairs.size() : 1).forEach(pair -> into.add(pair.value()));
        }
        for (Object child : children(target, list)) {
            if (name == null) {
                into.add(child);
            }
            descend(child, name, uri, all, into);
        }
    }

    private static List<@Nullable Object> children(@Nullable Object target, @Nullable List<@Nullable Object> list) {
        if (list != null) {
            return list;
        }
        List<@Nullable Object> children = new ArrayList<>();
        List<Pair> pairs = Values.pairs(target);
        if (pairs != null) {
            pairs.forEach(pair -> children.add(pair.value()));
        }
        return children;
    }

    /** An attribute of an element. */
    public static @Nullable Object attribute(@Nullable Object target, @Nullable Object name, @Nullable String uri) {
        List<@Nullable Object> list = Values.list(target);
        if (list == null) {
            return field(attributes(target), name, uri);
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (Object item : list) {
            Object value = attribute(item, name, uri);
            if (value != null) {
                values.add(value);
            }
        }
        return nullIfEmpty(values);
    }

    /** All attributes of an element; null where it has none. */
    public static @Nullable Object attributes(@Nullable Object target) {
        Obj attributes = Obj.EMPTY;
        if (target instanceof Noted noted) {
            attributes = noted.attributes();
        } else if (target instanceof Key key) {
            attributes = key.attributes();
        } else if (target instanceof Obj object) {
            attributes = object.attributes();
        }
        return attributes.isEmpty() ? null : attributes;
    }

    /** What stands at a position (of a list or text; below zero counts from the end), or the field of a name. */
    public static @Nullable Object at(@Nullable Object target, @Nullable Object index) {
        Object plain = Values.plain(index);
        if (plain instanceof Range range) {
            return slice(target, range);
        } else if (!(plain instanceof Number)) {
            return plain == null ? null : field(target, plain);
        }
        Object found = Values.structure(target);
        List<@Nullable Object> list = Values.list(found);
        int position = Coerce.whole(plain);
        if (list != null) {
            int from = position < 0 ? list.size() + position : position;
            return from >= 0 && from < list.size() ? list.get(from) : null;
        } else if (found instanceof String text) {
            int from = position < 0 ? text.length() + position : position;
            return from >= 0 && from < text.length() ? text.substring(from, from + 1) : null;
        }
        List<Pair> pairs = Values.pairs(found);
        int from = pairs != null && position < 0 ? pairs.size() + position : position;
        return pairs != null && from >= 0 && from < pairs.size()
                ? pairs.get(from).value()
                : null;
    }

    private static @Nullable Object slice(@Nullable Object target, Range range) {
        Object plain = Values.plain(target);
        List<@Nullable Object> list = plain instanceof String text ? Texts.characters(text) : Values.list(plain);
        if (list == null) {
            return null;
        }
        int from = range.from() < 0 ? list.size() + range.from() : range.from();
        int to = range.to() < 0 ? list.size() + range.to() : range.to();
        if (from < 0 || to < 0 || from >= list.size() || to >= list.size()) {
            return null;
        }
        List<@Nullable Object> part = new ArrayList<>(list.subList(Math.min(from, to), Math.max(from, to) + 1));
        if (from > to) {
            Collections.reverse(part);
        }
        return plain instanceof String ? Ops.join(part.toArray()) : part;
    }

    /** Whether a pair of the name is there, whatever its value. */
    public static boolean present(@Nullable Object target, @Nullable Object name, @Nullable String uri) {
        Object found = Values.structure(target);
        List<@Nullable Object> list = Values.list(found);
        return list != null
                ? !values(list, Coerce.text(name), uri, false).isEmpty()
                : !matching(found, Coerce.text(name), uri).isEmpty();
    }

    /** The value, which must be there. */
    public static Object required(@Nullable Object value, String name) {
        if (value == null) {
            throw new WeaveException("there is no key named " + name);
        }
        return value;
    }

    /** The elements or pairs for which a condition holds; null where it holds for none. */
    public static @Nullable Object filter(@Nullable Object target, Object condition) {
        Object found = Values.structure(target);
        if (found == null) {
            return null;
        } else if (Values.list(found) != null) {
            return nullIfEmpty(Values.elements(Lists.filter(found, condition), "filter"));
        }
        Obj kept = (Obj) Objects.filter(found, condition);
        return kept == null || kept.isEmpty() ? null : kept;
    }
}
