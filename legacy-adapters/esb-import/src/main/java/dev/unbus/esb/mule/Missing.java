package dev.unbus.esb.mule;

import dev.unbus.esb.source.Element;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The keys that the sources give no value, each noted for the unit that refers to it. */
final class Missing {

    private final Deque<Frame> open = new ArrayDeque<>();

    private record Frame(Element element, Map<String, String> keys) {}

    /** Has what is noted from now on belong to this element, until {@link #end}. */
    void begin(Element element) {
        open.push(new Frame(element, new TreeMap<>()));
    }

    void end() {
        open.pop();
    }

    /** Notes a key, with the value that stands in; empty for none. */
    void note(String key, String standIn) {
        Frame frame = open.peek();
        if (frame != null) {
            frame.keys.put(key, standIn);
        }
    }

    /** What the element that was begun last refers to, as a sentence; empty for nothing, and for another element. */
    String of(Element element) {
        Frame frame = open.peek();
        if (frame == null || frame.element != element || frame.keys.isEmpty()) {
            return "";
        }
        return "the sources have no value for "
                + frame.keys.entrySet().stream()
                        .map(key ->
                                key.getKey() + (key.getValue().isEmpty() ? "" : " (" + key.getValue() + " stands in)"))
                        .collect(Collectors.joining(", "));
    }

    /** A difference with what is missing behind it; either may be empty. */
    String behind(String difference, Element element) {
        String missing = of(element);
        return difference.isEmpty() || missing.isEmpty() ? difference + missing : difference + "; " + missing;
    }
}
