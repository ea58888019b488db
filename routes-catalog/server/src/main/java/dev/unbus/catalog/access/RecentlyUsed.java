package dev.unbus.catalog.access;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that keeps so many entries: beyond that the one goes that was not used for longest. */
final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {

    private final int most;

    RecentlyUsed(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
