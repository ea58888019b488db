package dev.unbus.esb.runtime.mule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Object stores in the memory of this process: what they hold is gone when it ends. */
public final class ObjectStores {

    /** The exchange variable with the key. */
    public static final String OBJECT_KEY = "MuleObjectKey";

    /** The exchange variable with the value. */
    public static final String VALUE = "MuleObjectValue";

    private static final Map<String, Map<String, Entry>> STORES = new ConcurrentHashMap<>();

    /** What is stored, until when, in milliseconds, and of what media type it is; empty where that is not known. */
    private record Entry(Object value, long until, String type) {

        boolean isThere() {
            return until > System.currentTimeMillis();
        }
    }

    private ObjectStores() {}

    /** Stores the value under the key; when the key is taken, {@code failIfPresent} has it fail. */
    public static void store(Exchange exchange, String store, boolean failIfPresent) {
        store(exchange, store, failIfPresent, "");
    }

    /** The same; what is stored is gone after {@code lifetime} milliseconds, or stays when that is empty. */
    public static void store(Exchange exchange, String store, boolean failIfPresent, String lifetime) {
        String key = key(exchange);
        Object value = exchange.removeVariable(VALUE);
        if (value == null) {
            return;
        }
        long until = lifetime.isEmpty() ? Long.MAX_VALUE : System.currentTimeMillis() + Long.parseLong(lifetime);
        Entry entry = new Entry(value, until, MediaTypes.of(exchange, value));
        Object known =
                failIfPresent ? of(store).putIfAbsent(key, entry) : of(store).put(key, entry);
        if (failIfPresent && known != null) {
            throw new MuleErrorException("OS", "KEY_ALREADY_EXISTS", "the key is taken: " + key);
        }
    }

    /** Makes what is stored under the key the payload, or else the value given; fails when there is neither. */
    public static void retrieve(Exchange exchange, String store) {
        String key = key(exchange);
        @Nullable Object otherwise = exchange.removeVariable(VALUE);
        Entry entry = of(store).get(key);
        Object found = entry != null ? entry.value() : otherwise == null ? MISSING : otherwise;
        if (found == MISSING) {
            throw new MuleErrorException("OS", "KEY_NOT_FOUND", "nothing is stored under the key " + key);
        }
        give(exchange, found, entry == null ? MediaTypes.of(exchange, found) : entry.type());
    }

    /** Fails when there is no value to store. */
    public static void required(Exchange exchange) {
        if (exchange.getVariable(VALUE) == null) {
            throw new MuleErrorException("OS", "NULL_VALUE", "there is no value to store");
        }
    }

    private static void give(Exchange exchange, Object value, String type) {
        exchange.getMessage().setBody(value);
        exchange.getMessage().removeHeader(Exchange.CONTENT_TYPE);
        if (!type.isEmpty()) {
            exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, type);
        }
    }

    /** Makes it the payload whether something is stored under the key. */
    public static void contains(Exchange exchange, String store) {
        give(exchange, of(store).containsKey(key(exchange)), "");
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

    /** Makes the keys of everything that is stored the payload. */
    public static void retrieveAllKeys(Exchange exchange, String store) {
        give(exchange, new ArrayList<>(new TreeSet<>(of(store).keySet())), "");
    }

    /** Makes everything that is stored the payload, by its key. */
    public static void retrieveAll(Exchange exchange, String store) {
        give(exchange, values(store), "");
    }

    private static Map<String, Object> values(String store) {
        Map<String, Object> values = new LinkedHashMap<>();
        of(store).forEach((key, entry) -> values.put(key, entry.value()));
        return values;
    }

    private static final Object MISSING = new Object();

    /** The entries of a store, without those whose time is over. */
    private static Map<String, Entry> of(String store) {
        Map<String, Entry> entries = STORES.computeIfAbsent(store, name -> new ConcurrentHashMap<>());
        entries.values().removeIf(entry -> !entry.isThere());
        return entries;
    }

    private static String key(Exchange exchange) {
        Object key = exchange.removeVariable(OBJECT_KEY);
        if (key == null || String.valueOf(key).isEmpty()) {
            throw new MuleErrorException("OS", "INVALID_KEY", "the key is empty");
        }
        return String.valueOf(key);
    }
}
