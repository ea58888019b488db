package dev.unbus.esb.runtime.weave;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object: pairs in order, the same key as often as it came; as a Java map it shows the last value of each key. */
public final class Obj extends AbstractMap<String, @Nullable Object> {

    static final Obj EMPTY = new Obj(List.of());

    private final List<Pair> pairs;
    private Obj attributes;

    private Obj(List<Pair> pairs) {
        this.pairs = pairs;
        this.attributes = this;
    }

    /** An empty object to add to. */
    public static Obj create() {
        Obj created = new Obj(new ArrayList<>());
        created.attributes = EMPTY;
        return created;
    }

    static Obj of(List<Pair> pairs) {
        Obj created = create();
        created.pairs.addAll(pairs);
        return created;
    }

    /** Adds a pair, behind those that are there. */
    public Obj with(@Nullable Object key, @Nullable Object value) {
        pairs.add(new Pair(Key.from(key), value));
        return this;
    }

    /** Adds the pairs of an object, or of every object of a list; null adds nothing. */
    public Obj withAll(@Nullable Object other) {
        List<@Nullable Object> list = Values.list(other);
        if (list != null) {
            list.forEach(this::withAll);
        } else if (Values.plain(other) != null) {
            pairs.addAll(Values.pairs(other, "spread"));
        }
        return this;
    }

    Obj of(Obj elementAttributes) {
        attributes = elementAttributes;
        return this;
    }

    Obj attributes() {
        return attributes;
    }

    List<Pair> pairs() {
        return pairs;
    }

    private Map<String, @Nullable Object> view() {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        pairs.forEach(pair -> view.put(pair.key().name(), pair.value()));
        return view;
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return view().entrySet();
    }

    @Override
    public boolean isEmpty() {
        return pairs.isEmpty();
    }
}
