package dev.unbus.esb.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element of an XML file that knows its file and line; equal only to itself. */
public final class Element {

    private final String file;
    private final int line;
    private final String namespace;
    private final String prefix;
    private final String name;
    private final Map<String, String> attributes;
    private final Map<String, String> namespaces;
    private final @Nullable Element parent;
    private final List<Element> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Set<String> asked = new HashSet<>(4);
    private boolean found;
    private String comment = "";

    Element(String file, int line, QualifiedName name, Declared declared, @Nullable Element parent) {
        this.file = file;
        this.line = line;
        this.namespace = name.namespace();
        this.prefix = name.prefix();
        this.name = name.local();
        this.attributes = declared.attributes();
        this.namespaces = declared.namespaces();
        this.parent = parent;
    }

    /** A name as the file writes it. */
    record QualifiedName(String namespace, String prefix, String local) {}

    /** Attributes, and the prefixes that are in force; both in the order of the file. */
    record Declared(Map<String, String> attributes, Map<String, String> namespaces) {}

    void add(Element child) {
        children.add(child);
    }

    void addText(String more) {
        text.append(more);
    }

    void comment(String before) {
        comment = before;
    }

    /** The file's path in the sources, with slashes. */
    public String file() {
        return file;
    }

    /** The line of its start tag, from 1. */
    public int line() {
        return line;
    }

    /** The namespace's URI; empty when there is none. */
    public String namespace() {
        return namespace;
    }

    /** The local name. */
    public String name() {
        return name;
    }

    /** The name as the file writes it, with its prefix. */
    public String qualifiedName() {
        return prefix.isEmpty() ? name : prefix + ":" + name;
    }

    /** Whether it has this local name, in any namespace. */
    public boolean is(String localName) {
        return name.equals(localName);
    }

    /** The attributes in the order of the file: by local name, those in a namespace by {@code {uri}local}; none counts as asked for. */
    public Map<String, String> attributes() {
        return attributes;
    }

    /** The value of an attribute, when it is there. */
    public Optional<String> attribute(String key) {
        asked.add(key);
        return Optional.ofNullable(attributes.get(key));
    }

    /** The value of an attribute, or what is taken without it. */
    public String attribute(String key, String otherwise) {
        asked.add(key);
        return attributes.getOrDefault(key, otherwise);
    }

    /** The URI by prefix, of every prefix in force here. */
    public Map<String, String> namespaces() {
        return namespaces;
    }

    /** The element around it; empty for the root. */
    public Optional<Element> parent() {
        return Optional.ofNullable(parent);
    }

    /** The elements in it, in order. */
    public List<Element> children() {
        return Collections.unmodifiableList(children);
    }

    /** The elements of that local name in it, in order. */
    public List<Element> children(String localName) {
        List<Element> named =
                children.stream().filter(child -> child.is(localName)).toList();
        named.forEach(child -> child.found = true);
        return named;
    }

    /** The first element of that local name in it. */
    public Optional<Element> child(String localName) {
        Optional<Element> first =
                children.stream().filter(child -> child.is(localName)).findFirst();
        first.ifPresent(child -> child.found = true);
        return first;
    }

    /** It and all below it, in the order of the file. */
    public Stream<Element> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Element::all));
    }

    /** Its own text, of all its text nodes, as it stands. */
    public String text() {
        found = true;
        return text.toString();
    }

    /** The same, for who looks through all elements: it does not count as asked for. */
    public String overheard() {
        return text.toString();
    }

    /** The comment that stands right before it; empty when there is none. */
    public String comment() {
        return comment;
    }

    /** Whether someone asked for it by its name, or for anything in it, since {@link #forget}. */
    public boolean isAskedFor() {
        return found || !asked.isEmpty();
    }

    /** Whether someone asked for the attribute since {@link #forget}. */
    public boolean isAskedFor(String key) {
        return asked.contains(key);
    }

    /** Forgets, here and below, what was asked for: who begins now wants to know what it will have overlooked. */
    public void forget() {
        asked.clear();
        found = false;
        children.forEach(Element::forget);
    }

    /** It and all below it as XML, with the namespaces it needs. */
    public String xml() {
        return XmlText.of(this);
    }

    /** A copy of it and all below it, at the same place and in the same element, with every text and attribute changed. */
    public Element with(UnaryOperator<String> change) {
        return copy(change, parent);
    }

    private Element copy(UnaryOperator<String> change, @Nullable Element around) {
        Map<String, String> changed = new LinkedHashMap<>();
        attributes.forEach((key, value) -> changed.put(key, change.apply(value)));
        Element copy = new Element(
                file, line, new QualifiedName(namespace, prefix, name), new Declared(changed, namespaces), around);
        copy.text.append(change.apply(text.toString()));
        copy.comment = comment;
        children.forEach(child -> copy.children.add(child.copy(change, copy)));
        return copy;
    }

    /** Where it is: {@code file:line}. */
    public String place() {
        return file + ":" + line;
    }

    @Override
    public String toString() {
        return "<" + qualifiedName() + "> at " + place();
    }
}
