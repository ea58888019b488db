package dev.unbus.files;

import dev.unbus.delivery.RejectedException;

/**
 * Which keys were there before, in 8 to 32 bytes a key however long it is: an open-addressing set of 64-bit hashes.
 * Two keys in a file share a hash with a chance of about n²/2⁶⁵, one in ten million for two million keys; what happens
 * then is that a good group is set aside for a person, never that one is lost.
 */
final class SeenKeys {

    private static final int SMALLEST = 1024;

    private final int maxKeys;
    private long[] hashes = new long[SMALLEST];
    private int size;

    SeenKeys(int maxKeys) {
        this.maxKeys = maxKeys;
    }

    /** Adds the key; false if it was there. */
    boolean add(String key, long row) {
        if (!insert(hashes, hash(key))) {
            return false;
        }
        if (++size > maxKeys) {
            throw new RejectedException(
                    "groups-count", "row " + row, "a file may have at most " + maxKeys + " groups: split it");
        }
        if (size > hashes.length / 2) {
            grow();
        }
        return true;
    }

    private void grow() {
        long[] larger = new long[hashes.length * 2];
        for (long hash : hashes) {
            if (hash != 0) {
                insert(larger, hash);
            }
        }
        hashes = larger;
    }

    private static boolean insert(long[] table, long hash) {
        int mask = table.length - 1;
        int slot = (int) (hash & mask);
        while (table[slot] != 0) {
            if (table[slot] == hash) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        table[slot] = hash;
        return true;
    }

    /** FNV-1a over the characters, then the finalizer of SplitMix64; never 0, which marks a free slot. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        hash ^= hash >>> 31;
        return hash == 0 ? 1 : hash;
    }
}
