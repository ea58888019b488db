package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.model.BeanFactoryDefinition;

/** Beans of library classes: those that are still there are declared anew, data sources become configuration. */
final class LibraryBeans {

    private static final Set<String> SPECIAL = Set.of("list", "map", "set", "props", "array", "bean", "ref");

    private LibraryBeans() {}

    /**
     * Provides a bean of a library class.
     *
     * @return whether something of that name is there at run time
     */
    static boolean define(Conversion conversion, String id, Element bean, String className) {
        if (DataSources.is(bean, className)) {
            DataSources.define(conversion, id, bean);
            return true;
        }
        String now = Classes.now(className);
        if (!Classes.present(now)
                || bean.attribute("factory-bean").isPresent()
                || bean.attribute("factory-ref").isPresent()) {
            return false;
        }
        Map<String, Object> properties = properties(bean);
        Map<Integer, Object> arguments = arguments(bean);
        boolean whole = properties.size() == bean.children("property").size()
                && arguments.size()
                        == bean.children("constructor-arg").size()
                                + bean.children("argument").size();
        if (whole) {
            declare(conversion, id, bean, now, properties, arguments);
        }
        return whole;
    }

    private static void declare(
            Conversion conversion,
            String id,
            Element bean,
            String className,
            Map<String, Object> properties,
            Map<Integer, Object> arguments) {
        BeanFactoryDefinition<?> definition = new BeanFactoryDefinition<>();
        definition.setName(id);
        definition.setType(className);
        if (!properties.isEmpty()) {
            definition.setProperties(properties);
        }
        if (!arguments.isEmpty()) {
            definition.setConstructors(arguments);
        }
        bean.attribute("init-method").ifPresent(definition::setInitMethod);
        bean.attribute("destroy-method").ifPresent(definition::setDestroyMethod);
        bean.attribute("factory-method").ifPresent(definition::setFactoryMethod);
        conversion.bean(definition);
    }

    private static Map<String, Object> properties(Element bean) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Element property : bean.children("property")) {
            value(property).ifPresent(value -> values.put(property.attribute("name", ""), value));
        }
        return values;
    }

    private static Map<Integer, Object> arguments(Element bean) {
        Map<Integer, Object> values = new LinkedHashMap<>();
        int at = 0;
        for (Element argument : bean.children()) {
            if (argument.is("constructor-arg") || argument.is("argument")) {
                int index = argument.attribute("index")
                        .filter(text -> text.matches("\\d+"))
                        .map(Integer::valueOf)
                        .orElse(at);
                value(argument).ifPresent(value -> values.put(index, value));
                at++;
            }
        }
        return values;
    }

    /** A plain value; empty when it is a structure or refers to another bean. */
    static Optional<String> value(Element property) {
        if (property.attribute("ref").isPresent()
                || property.children().stream().anyMatch(child -> SPECIAL.contains(child.name()))) {
            return Optional.empty();
        }
        return property.attribute("value").or(() -> property.child("value").map(Element::text));
    }

    /** The plain value of a property of a bean. */
    static Optional<String> property(Element bean, String... names) {
        for (String name : names) {
            for (Element property : bean.children("property")) {
                if (property.attribute("name", "").equalsIgnoreCase(name)) {
                    return value(property);
                }
            }
        }
        return Optional.empty();
    }
}
