package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which global elements mention which word, as the id of a bean is mentioned; those of the project's own classes do not count. */
final class Mentions {

    private static final Set<String> NAMES = Set.of("id", "class", "name", "type", "interface");

    private final Map<String, Set<Element>> byWord = new HashMap<>();

    Mentions(Conversion conversion) {
        conversion.roots().forEach(root -> {
            if (Vocabulary.container(root)) {
                root.children().forEach(global -> read(global, global));
            } else {
                read(root, root);
            }
        });
    }

    private void read(Element element, Element global) {
        if (element.is("bean") && !Classes.library(LegacyBeans.className(element))) {
            return;
        }
        String itself = element.is("endpoint") ? element.attribute("id", "") : "";
        element.attributes().forEach((name, value) -> {
            if (!NAMES.contains(name)) {
                split(value, itself, global);
            }
        });
        split(element.text(), itself, global);
        element.children().forEach(child -> read(child, global));
    }

    /** An endpoint whose address has its own name in it does not mention itself. */
    private void split(String text, String itself, Element global) {
        for (String word : text.split("[^A-Za-z0-9_.$-]+", -1)) {
            if (!word.equals(itself)) {
                byWord.computeIfAbsent(word, none -> new LinkedHashSet<>()).add(global);
            }
        }
    }

    /** The global elements that mention the word, in the order of the files. */
    Set<Element> of(String word) {
        return byWord.getOrDefault(word, Set.of());
    }

    /** All words. */
    Stream<String> words() {
        return byWord.keySet().stream();
    }
}
