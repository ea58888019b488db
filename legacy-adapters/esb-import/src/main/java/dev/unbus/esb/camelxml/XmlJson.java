package dev.unbus.esb.camelxml;

import dev.unbus.esb.runtime.xmljson.XmlJsonFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.camel.model.BeanFactoryDefinition;
import org.jspecify.annotations.Nullable;

/** The data format of Camel 2 for XML and JSON, which is a bean of ours: one for all places that set it alike. */
final class XmlJson {

    static final String NAME = "xmljson";
    /** What it can be told. */
    static final Set<String> OPTIONS = Set.of(
            "encoding",
            "elementName",
            "arrayName",
            "rootName",
            "expandableProperties",
            "typeHints",
            "forceTopLevelObject",
            "namespaceLenient",
            "skipWhitespace",
            "trimSpaces",
            "skipNamespaces",
            "removeNamespacePrefixes",
            "contentTypeHeader");

    private static final String BEAN = "unbusXmlJson";

    private XmlJson() {}

    /**
     * The element that names the bean.
     *
     * @throws BeyondException when it is told what json-lib cannot be told here
     */
    static Node node(Node format, ContextScope scope, Notes notes) {
        Map<String, Object> options = new LinkedHashMap<>();
        for (String name : format.attributeNames()) {
            if (!OPTIONS.contains(name)) {
                throw new BeyondException("the data format " + NAME + " has no " + name + " here");
            }
            String value =
                    scope.project().properties().settings(format.attribute(name).orElseThrow());
            options.put("options." + name, value);
        }
        notes.different("XML with a document type is refused");
        return new Node("custom").set("ref", bean(options, scope));
    }

    private static String bean(Map<String, Object> options, ContextScope scope) {
        int number = 1;
        while (isOther(scope.conversion().beans().get(name(number)), options)) {
            number++;
        }
        BeanFactoryDefinition<?> bean = new BeanFactoryDefinition<>();
        bean.setName(name(number));
        bean.setType(XmlJsonFormat.class.getName());
        if (!options.isEmpty()) {
            bean.setProperties(options);
        }
        scope.conversion().bean(bean);
        return bean.getName();
    }

    private static String name(int number) {
        return number == 1 ? BEAN : BEAN + number;
    }

    private static boolean isOther(@Nullable BeanFactoryDefinition<?> there, Map<String, Object> options) {
        return there != null && !options.equals(there.getProperties() == null ? Map.of() : there.getProperties());
    }
}
