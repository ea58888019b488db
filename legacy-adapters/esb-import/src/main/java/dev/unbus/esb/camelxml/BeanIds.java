package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which bean an id means: files that are deployed by themselves use the same ids for beans of their own. */
final class BeanIds {

    private final Map<String, List<Element>> byId = new LinkedHashMap<>();
    private final Set<Element> all = new LinkedHashSet<>();
    private String file = "";

    BeanIds(Conversion conversion) {
        conversion.roots().stream()
                .filter(Vocabulary::container)
                .flatMap(root -> root.children().stream())
                .forEach(this::add);
    }

    private void add(Element bean) {
        bean.attribute("id").ifPresent(id -> add(id, bean));
        for (String name : bean.attribute("name", "").split("[,; ]+", -1)) {
            if (!name.isEmpty() && bean.is("bean")) {
                add(name, bean);
            }
        }
    }

    private void add(String id, Element bean) {
        byId.computeIfAbsent(id, none -> new ArrayList<>()).add(bean);
        all.add(bean);
    }

    void within(String path) {
        file = path;
    }

    Set<Element> all() {
        return all;
    }

    @Nullable
    Element bean(String id) {
        List<Element> beans = byId.get(id);
        return beans == null
                ? null
                : beans.stream()
                        .filter(bean -> bean.file().equals(file))
                        .findFirst()
                        .orElse(beans.get(0));
    }

    /** The name that the bean of an id has at run time: the id, but for a bean that is unlike the first of the id. */
    String name(String id) {
        Element bean = bean(id);
        List<String> unlike = new ArrayList<>();
        for (Element other : byId.getOrDefault(id, List.of())) {
            String text = text(other);
            if (!unlike.contains(text)) {
                unlike.add(text);
            }
        }
        int at = bean == null ? 0 : unlike.indexOf(text(bean));
        return at <= 0 ? id : id + "-" + (at + 1);
    }

    private static String text(Element bean) {
        return bean.xml().replaceAll("\\s+", " ");
    }

    /** The id of a bean of the class. */
    Optional<String> ofClass(String className) {
        return byId.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(bean -> LegacyBeans.className(bean).equals(className)))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
