package dev.unbus.esb.runtime.mule3;

import dev.unbus.esb.runtime.mule.MuleErrorException;
import dev.unbus.esb.runtime.mule.ObjectStores;
import org.apache.camel.Exchange;

/** Object stores, where they gave back something else than those of Mule 4. */
public final class StoredObjects {

    private StoredObjects() {}

    /** Removes what is stored under the key and makes it the payload; nothing fails unless that is ignored. */
    public static void remove(Exchange exchange, String store, boolean ignoresNothing) {
        Object key = exchange.getVariable(ObjectStores.OBJECT_KEY);
        try {
            ObjectStores.retrieve(exchange, store);
            exchange.setVariable(ObjectStores.OBJECT_KEY, key);
            ObjectStores.remove(exchange, store);
        } catch (MuleErrorException nothing) {
            if (!ignoresNothing) {
                throw nothing;
            }
            exchange.getMessage().setBody(null);
        }
    }
}
