package dev.unbus.esb.runtime;

import java.util.ArrayList;
import java.util.List;

/** A list that was declared on its own, as a bean: the property binding of Camel fills it through its items. */
@SuppressWarnings("serial")
public final class LegacyList extends ArrayList<Object> {

    /** The list itself, by the name that its items are bound to. */
    public List<Object> getItems() {
        return this;
    }
}
