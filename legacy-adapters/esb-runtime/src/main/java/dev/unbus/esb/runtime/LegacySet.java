package dev.unbus.esb.runtime;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** A set that was declared on its own, as a bean: the property binding of Camel fills it through a list of its items. */
@SuppressWarnings("serial")
public final class LegacySet extends LinkedHashSet<Object> {

    /** The items in the order in which they came; one that is added to the list joins the set. */
    public List<Object> getItems() {
        return new AbstractList<>() {
            @Override
            public Object get(int index) {
                return new ArrayList<>(LegacySet.this).get(index);
            }

            @Override
            public int size() {
                return LegacySet.this.size();
            }

            @Override
            public void add(int index, Object item) {
                LegacySet.this.add(item);
            }
        };
    }
}
