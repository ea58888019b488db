package dev.unbus.esb.camelxml;

import dev.unbus.esb.runtime.LegacyList;
import dev.unbus.esb.runtime.LegacyMap;
import dev.unbus.esb.runtime.LegacySet;
import dev.unbus.esb.source.Element;
import java.util.Map;
import java.util.Set;
import org.apache.camel.model.BeanFactoryDefinition;

/** Lists, maps and sets that Spring declares on their own become beans that are filled item by item. */
final class SpringCollections {

    private static final String UTIL = "http://www.springframework.org/schema/util";
    private static final Map<String, Class<?>> TYPES =
            Map.of("list", LegacyList.class, "map", LegacyMap.class, "set", LegacySet.class);
    private static final Set<String> TEXT = Set.of("java.lang.String", "java.lang.Object");

    private SpringCollections() {}

    static boolean is(Element element) {
        return element.namespace().equals(UTIL) && TYPES.containsKey(element.name());
    }

    /**
     * The bean of a collection.
     *
     * @throws BeyondException when its items are no texts and no beans
     */
    static BeanFactoryDefinition<?> bean(String id, Element element, BeanValues values) {
        element.attributes().forEach((name, type) -> {
            if (name.endsWith("-type") && !TEXT.contains(type)) {
                throw new BeyondException(
                        "the items of the " + element.name() + " are " + type + ": it has to be set up anew");
            }
        });
        Class<?> type = TYPES.get(element.name());
        if (type == null) {
            throw new BeyondException("there is no collection " + element.name());
        }
        BeanFactoryDefinition<?> definition = new BeanFactoryDefinition<>();
        definition.setName(id);
        definition.setType(type.getName());
        Map<String, Object> items = values.items(element);
        if (!items.isEmpty()) {
            definition.setProperties(items);
        }
        return definition;
    }
}
