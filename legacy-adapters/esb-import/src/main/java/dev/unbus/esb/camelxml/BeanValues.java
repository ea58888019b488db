package dev.unbus.esb.camelxml;

import dev.unbus.esb.source.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Properties and arguments of a bean of Spring or Blueprint in the notation of Camel's property binding: {@code list[0]}, {@code map[key]},
 * {@code #bean:id}.
 */
final class BeanValues {

    private static final String SHORTHAND = "{http://www.springframework.org/schema/p}";

    private static final Set<String> TEXTS = Set.of(
            "java.net.URI",
            "java.net.URL",
            "java.lang.String",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Boolean");

    private final References references;
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** What stands for values that are no plain text. */
    interface References {
        /**
         * Has a bean be there.
         *
         * @return its name
         * @throws BeyondException when it cannot be
         */
        String bean(String id);

        /**
         * Has an inner bean be there.
         *
         * @return the name that it got
         * @throws BeyondException when it cannot be
         */
        String inner(String property, Element bean);

        /**
         * A text with its placeholders in Camel's notation.
         *
         * @throws BeyondException when it is an expression
         */
        String text(String property, String raw);
    }

    BeanValues(References references) {
        this.references = references;
    }

    /** The properties by name. */
    Map<String, Object> properties(Element bean) {
        values.clear();
        bean.attributes().forEach((key, value) -> {
            if (key.startsWith(SHORTHAND)) {
                shorthand(key.substring(SHORTHAND.length()), value);
            }
        });
        bean.children("property").forEach(property -> value(property.attribute("name", ""), property));
        return new LinkedHashMap<>(values);
    }

    /** The items of a collection that is declared on its own, as properties below {@code items}. */
    Map<String, Object> items(Element collection) {
        values.clear();
        content("items", collection);
        return new LinkedHashMap<>(values);
    }

    private void shorthand(String name, String value) {
        if (name.endsWith("-ref")) {
            values.put(name.substring(0, name.length() - "-ref".length()), "#bean:" + references.bean(value));
        } else {
            values.put(name, references.text(name, value));
        }
    }

    /** The arguments of the constructor, or of the factory method, by position. */
    Map<Integer, Object> arguments(Element bean) {
        Map<Integer, Object> arguments = new LinkedHashMap<>();
        int at = 0;
        for (Element argument : bean.children()) {
            if (argument.is("constructor-arg") || argument.is("argument")) {
                int index = argument.attribute("index")
                        .filter(text -> text.matches("\\d{1,3}"))
                        .map(Integer::valueOf)
                        .orElse(at++);
                arguments.put(index, argument(index, argument));
            }
        }
        return arguments;
    }

    private Object argument(int index, Element argument) {
        values.clear();
        String name = "argument" + index;
        value(name, argument);
        if (values.size() != 1 || !values.containsKey(name)) {
            throw new BeyondException("an argument of the bean is a structure");
        }
        return values.get(name);
    }

    private void value(String name, Element holder) {
        Optional<String> ref = holder.attribute("ref").or(() -> holder.attribute("value-ref"));
        if (ref.isPresent()) {
            values.put(name, "#bean:" + references.bean(ref.orElseThrow()));
            return;
        }
        Optional<String> plain = holder.attribute("value");
        if (plain.isPresent()) {
            values.put(name, references.text(name, plain.orElseThrow()));
            return;
        }
        List<Element> children = holder.children().stream()
                .filter(child -> !child.is("description") && !child.is("key"))
                .toList();
        if (children.size() != 1) {
            throw new BeyondException("the property " + name + " has no one value");
        }
        content(name, children.get(0));
    }

    private void content(String name, Element content) {
        switch (content.name()) {
            case "value" ->
                values.put(name, references.text(name, content.text().strip()));
            case "ref", "idref" -> values.put(name, "#bean:" + references.bean(target(content)));
            case "bean" -> values.put(name, text(content).orElseGet(() -> "#bean:" + references.inner(name, content)));
            case "list", "array" -> numbered(name, content);
            case "set" -> {
                if (!SpringCollections.is(content)) {
                    throw new BeyondException("the property " + name + " is a set");
                }
                numbered(name, content);
            }
            case "map" -> content.children("entry").forEach(entry -> value(name + "[" + key(entry) + "]", entry));
            case "props" ->
                content.children("prop")
                        .forEach(prop -> values.put(
                                name + "[" + prop.attribute("key", "") + "]",
                                references.text(
                                        prop.attribute("key", ""), prop.text().strip())));
            default -> throw new BeyondException("the property " + name + " is a " + content.name());
        }
    }

    private void numbered(String name, Element items) {
        int at = 0;
        for (Element item : items.children()) {
            content(name + "[" + at++ + "]", item);
        }
    }

    /** What Camel makes of a text by itself. */
    private static Optional<String> text(Element bean) {
        List<Element> arguments = bean.children().stream()
                .filter(child -> child.is("constructor-arg") || child.is("argument"))
                .toList();
        return TEXTS.contains(bean.attribute("class", "")) && arguments.size() == 1
                ? LibraryBeans.value(arguments.get(0))
                : Optional.empty();
    }

    private static String target(Element ref) {
        return ref.attribute("bean")
                .or(() -> ref.attribute("local"))
                .or(() -> ref.attribute("component-id"))
                .orElseThrow(() -> new BeyondException("a reference names no bean"));
    }

    private static String key(Element entry) {
        return entry.attribute("key")
                .or(() -> entry.child("key")
                        .flatMap(key -> key.child("value").map(Element::text).or(() -> Optional.of(key.text()))))
                .orElseThrow(() -> new BeyondException("a key of the map is computed"))
                .strip();
    }
}
