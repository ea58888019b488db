package dev.unbus.esb.mule;

import java.util.Map;
import java.util.TreeMap;

/** The processors that both versions share; a version may put its own in their place. */
public final class CoreProcessors {

    private CoreProcessors() {}

    /** The table. */
    public static Map<String, Processor> table() {
        Map<String, Processor> table = new TreeMap<>(Routers.TABLE);
        table.putAll(Scopes.TABLE);
        table.putAll(Messages.TABLE);
        return table;
    }
}
