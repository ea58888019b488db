package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Placeholder;
import dev.unbus.esb.source.Element;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The beans of all files of a project, by id, and what stands for them when a route uses one. */
final class LegacyBeans {

    private final Conversion conversion;
    private final Map<String, Element> byId = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();

    LegacyBeans(Conversion conversion) {
        this.conversion = conversion;
        conversion.roots().stream()
                .filter(Vocabulary::container)
                .flatMap(root -> root.children().stream())
                .forEach(this::add);
    }

    private void add(Element bean) {
        bean.attribute("id").ifPresent(id -> byId.putIfAbsent(id, bean));
        for (String name : bean.attribute("name", "").split("[,; ]+", -1)) {
            if (!name.isEmpty() && bean.is("bean")) {
                byId.putIfAbsent(name, bean);
            }
        }
    }

    @Nullable
    Element element(String id) {
        return byId.get(id);
    }

    /** Whether a route uses the bean. */
    boolean used(Element bean) {
        return used.stream().anyMatch(id -> byId.get(id) == bean);
    }

    /** The scheme of the component that a bean of that name is. */
    Optional<String> componentScheme(String scheme) {
        Element bean = byId.get(scheme);
        if (bean == null) {
            return Optional.empty();
        }
        used.add(scheme);
        return Classes.component(className(bean));
    }

    /**
     * Uses a bean from a route.
     *
     * @return its name
     */
    String use(String id, Placeholder.Type type, String call, Notes notes) {
        used.add(id);
        Element bean = byId.get(id);
        String className = bean == null ? "" : className(bean);
        if (bean != null && Classes.library(className) && LibraryBeans.define(conversion, id, bean, className)) {
            return id;
        }
        placeholder(id, className, type, call);
        notes.different(
                className.isEmpty()
                        ? "the bean " + id + " has to be moved over; a placeholder stands in its place"
                        : "the class " + className + " has to be moved over; a placeholder stands in its place");
        return id;
    }

    /**
     * Uses a bean of a library class, for which no placeholder can stand.
     *
     * @throws BeyondException when it cannot be declared
     */
    String library(String id, Notes notes) {
        used.add(id);
        Element bean = byId.get(id);
        if (bean == null || !LibraryBeans.define(conversion, id, bean, className(bean))) {
            throw new BeyondException("the bean " + id
                    + (bean == null ? " is not in the project" : " of " + className(bean) + " has to be set up anew"));
        }
        return id;
    }

    /** Notes that a route uses the bean in a way of its own. */
    void mark(String id) {
        used.add(id);
    }

    /** Needs a class of the project by its name, without a bean. */
    void ownClass(String className, Placeholder.Type type, Notes notes) {
        if (className.startsWith("org.apache.camel.")) {
            throw new BeyondException("the class " + className + " is of a package where no placeholder can stand");
        }
        conversion.placeholder(
                new Placeholder(className.substring(className.lastIndexOf('.') + 1), className, Set.of(), type));
        notes.different("the class " + className + " has to be moved over; a placeholder stands in its place");
    }

    /** Uses an object of a class from a route, as a bean of its name. */
    String useClass(String className, Placeholder.Type type, String call, Notes notes) {
        for (Map.Entry<String, Element> bean : byId.entrySet()) {
            if (className(bean.getValue()).equals(className)) {
                return use(bean.getKey(), type, call, notes);
            }
        }
        String simple = className.substring(className.lastIndexOf('.') + 1);
        String id = simple.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + simple.substring(1);
        placeholder(id, className, type, call);
        notes.different("the class " + className + " has to be moved over; a placeholder stands in its place");
        return id;
    }

    /** Uses a bean that an option of an endpoint names; its kind is the component's affair. */
    String option(String id, Notes notes) {
        used.add(id);
        Element bean = byId.get(id);
        if (bean == null || (bean.is("bean") && !Classes.library(className(bean)))) {
            return use(id, Placeholder.Type.BEAN, "", notes);
        }
        LibraryBeans.define(conversion, id, bean, className(bean));
        return id;
    }

    private void placeholder(String id, String className, Placeholder.Type type, String call) {
        String method = call.replaceFirst("\\(.*", "").strip();
        Set<String> methods = method.matches("[A-Za-z_$][A-Za-z0-9_$]*") ? Set.of(method) : Set.of();
        conversion.placeholder(new Placeholder(id, className, methods, type));
    }

    /** The class of a bean, or the interface of a service; empty when it is not said. */
    static String className(Element bean) {
        return bean.attribute("class").or(() -> bean.attribute("interface")).orElse("");
    }

    Map<String, Element> all() {
        return byId;
    }
}
