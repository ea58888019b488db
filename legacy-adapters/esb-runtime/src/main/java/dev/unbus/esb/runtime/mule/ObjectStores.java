package dev.unbus.esb.runtime.mule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Object stores in the memory of this process: what they hold is gone when it ends. */
public final class ObjectStores {

    /** The exchange variable with the key. */
    public static final String OBJECT_KEY = "MuleObjectKey";

    /** The exchange variable with the value. */
    public static final String VALUE = "MuleObjectValue";

    private static final Map<String, Map<String, Object>> STORES = new ConcurrentHashMap<>();

    private ObjectStores() {}

    /** Stores the value under the key; when the key is taken, {@code failIfPresent} has it fail. */
    public static void store(Exchange exchange, String store, boolean failIfPresent) {
        String key = key(exchange);
        Object value = exchange.removeVariable(VALUE);
        if (value == null) {
            return;
        }
        Object known =
                failIfPresent ? of(store).putIfAbsent(key, value) : of(store).put(key, value);
        if (failIfPresent && known != null) {
            throw new MuleErrorException("OS", "KEY_ALREADY_EXISTS", "the key is taken: " + key);
        }
    }

    /** Makes what is stored under the key the payload, or else the value given; fails when there is neither. */
    public static void retrieve(Exchange exchange, String store) {
        String key = key(exchange);
        @Nullable Object otherwise = exchange.removeVariable(VALUE);
        Object found = of(store).getOrDefault(key, otherwise == null ? MISSING : otherwise);
        if (found == MISSING) {
            throw new MuleErrorException("OS", "KEY_NOT_FOUND", "nothing is stored under the key " + key);
        }
        exchange.getMessage().setBody(found);
    }

    /** Makes it the payload whether something is stored under the key. */
    public static void contains(Exchange exchange, String store) {
        exchange.getMessage().setBody(of(store).containsKey(key(exchange)));
    }

    /** Removes what is stored under the key; fails when there is nothing. */
    public static void remove(Exchange exchange, String store) {
        String key = key(exchange);
        if (of(store).remove(key) == null) {
            throw new MuleErrorException("OS", "KEY_NOT_FOUND", "nothing is stored under the key " + key);
        }
    }

    /** Removes everything. */
    public static void clear(Exchange exchange, String store) {
        of(store).clear();
    }

    /** Makes everything that is stored the payload, by its key. */
    public static void retrieveAll(Exchange exchange, String store) {
        exchange.getMessage().setBody(new LinkedHashMap<>(of(store)));
    }

    private static final Object MISSING = new Object();

    private static Map<String, Object> of(String store) {
        return STORES.computeIfAbsent(store, name -> new ConcurrentHashMap<>());
    }

    private static String key(Exchange exchange) {
        Object key = exchange.removeVariable(OBJECT_KEY);
        if (key == null || String.valueOf(key).isEmpty()) {
            throw new MuleErrorException("OS", "INVALID_KEY", "the key is empty");
        }
        return String.valueOf(key);
    }
}
