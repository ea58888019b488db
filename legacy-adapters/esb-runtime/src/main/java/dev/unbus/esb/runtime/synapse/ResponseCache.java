package dev.unbus.esb.runtime.synapse;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers by what was asked: no more than a number of them, none longer than a while. */
final class ResponseCache {

    private final int most;
    private final long lifetime;
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > most;
        }
    };

    /**
     * An empty one.
     *
     * @param lifetime in milliseconds; 0 for ever
     */
    ResponseCache(int most, long lifetime) {
        this.most = most;
        this.lifetime = lifetime;
    }

    /** An answer, and from when until when it is one, in milliseconds. */
    record Kept(Replied replied, long since, long until) {}

    synchronized @Nullable Kept find(String key) {
        Kept found = kept.get(key);
        if (found != null && found.until <= System.currentTimeMillis()) {
            kept.remove(key);
            return null;
        }
        return found;
    }

    long ageInSeconds(Kept one) {
        return Math.max(0, (System.currentTimeMillis() - one.since) / 1000);
    }

    /**
     * Keeps an answer.
     *
     * @param shorter than the lifetime, in milliseconds; below 0 for the lifetime
     */
    synchronized void keep(String key, Replied replied, long shorter) {
        long now = System.currentTimeMillis();
        long own = lifetime <= 0 ? Long.MAX_VALUE - now : lifetime;
        kept.put(key, new Kept(replied, now, now + (shorter < 0 ? own : Math.min(own, shorter))));
    }
}
