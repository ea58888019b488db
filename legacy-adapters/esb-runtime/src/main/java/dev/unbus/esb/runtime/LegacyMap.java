package dev.unbus.esb.runtime;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that was declared on its own, as a bean: the property binding of Camel fills it through its items. */
@SuppressWarnings("serial")
public final class LegacyMap extends LinkedHashMap<String, Object> {

    /** The map itself, by the name that its items are bound to. */
    public Map<String, Object> getItems() {
        return this;
    }
}
