package dev.unbus.observe;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A document that is made when it is first asked for. */
final class Once implements Supplier<byte[]> {

    private final Supplier<byte[]> made;
    private byte @Nullable [] document;

    Once(Supplier<byte[]> made) {
        this.made = made;
    }

    @Override
    public synchronized byte[] get() {
        byte[] known = document;
        if (known == null) {
            known = made.get();
            document = known;
        }
        return known;
    }
}
