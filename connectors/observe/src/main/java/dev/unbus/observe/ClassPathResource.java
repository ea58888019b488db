package dev.unbus.observe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A file of the application. */
final class ClassPathResource {

    private ClassPathResource() {}

    static byte[] bytes(String place) {
        try (InputStream content =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(place)) {
            if (content == null) {
                throw new IllegalStateException("there is no " + place + " on the class path");
            }
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + place, unreadable);
        }
    }

    static String text(String place) {
        return new String(bytes(place), StandardCharsets.UTF_8);
    }
}
