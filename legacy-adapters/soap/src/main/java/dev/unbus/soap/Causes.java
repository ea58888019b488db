package dev.unbus.soap;

import java.util.Optional;
import java.util.stream.Stream;

/** Looks through the causes of an exception. */
final class Causes {

    /** Longer chains are circles. */
    private static final int DEEPEST = 50;

    private Causes() {}

    static <T> Optional<T> find(Throwable thrown, Class<T> kind) {
        return Stream.iterate(thrown, link -> link != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
