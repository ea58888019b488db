package dev.unbus.files;

import java.util.stream.Stream;
import org.apache.camel.util.AntPathMatcher;

/**
 * Which names are meant: patterns with {@code *} and {@code ?}, separated by commas; case does not matter.
 *
 * @param text such as {@code *.csv}
 */
record NamePattern(String text) {

    boolean matches(String name) {
        return Stream.of(text.split(",")).anyMatch(part -> AntPathMatcher.INSTANCE.match(part.strip(), name, false));
    }
}
