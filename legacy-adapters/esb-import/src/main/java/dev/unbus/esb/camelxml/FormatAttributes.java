package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Placeholder;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Attributes of data formats that name something: a class, a bean, a file, or a secret that stays outside. */
final class FormatAttributes {

    private static final Set<String> CLASSES = Set.of(
            "unmarshalType",
            "classType",
            "type",
            "jsonView",
            "partClass",
            "instanceClass",
            "instanceClassName",
            "collectionType");

    private static final Set<String> BEANS = Set.of(
            "algorithmParameterRef",
            "elementNameStrategyRef",
            "formatRef",
            "initVectorRef",
            "jaxbProviderProperties",
            "keyOrTrustStoreParametersRef",
            "keyRef",
            "marshallerFactoryRef",
            "moduleRefs",
            "namespacePrefixRef",
            "objectMapper",
            "parser",
            "parserFactoryRef",
            "recordConverterRef",
            "xmlMapper",
            "xmlStreamWriterWrapper");

    /** The attributes that name files, by the data format. */
    private static final Map<String, String> FILES = Map.of(
            "beanio",
            "mapping",
            "flatpack",
            "definition",
            "jaxb",
            "schema",
            "smooks",
            "smooksConfig",
            "soap",
            "schema");

    private final ContextScope scope;

    FormatAttributes(ContextScope scope) {
        this.scope = scope;
    }

    /**
     * Rewrites the attributes of a data format in today's notation.
     *
     * @throws BeyondException when something that one of them names cannot be there
     */
    void apply(Node format, Notes notes) {
        for (String attribute : format.attributeNames()) {
            String value = format.attribute(attribute).orElseThrow();
            format.set(attribute, today(format.name(), attribute, value, notes));
            if (CLASSES.contains(attribute)) {
                ownType(value, scope, notes);
            }
        }
    }

    private String today(String format, String attribute, String value, Notes notes) {
        if (Settings.secret(attribute) && !value.contains("{{")) {
            return scope.project()
                    .settings()
                    .secret("format." + format + "." + attribute.toLowerCase(Locale.ROOT), value);
        }
        if (BEANS.contains(attribute) && !value.contains("{{")) {
            return Stream.of(value.split(",", -1))
                    .map(name -> bean(name.strip(), notes))
                    .collect(Collectors.joining(","));
        }
        if (attribute.equals(FILES.get(format)) && !value.contains("{{")) {
            return Stream.of(value.split(",", -1))
                    .map(file -> scope.project().resources().need(file.strip(), notes))
                    .collect(Collectors.joining(","));
        }
        return scope.project().properties().settings(value);
    }

    /** How a data format refers to a bean: by its name, after a mark where the old one had one. */
    private String bean(String name, Notes notes) {
        String bare = name.replaceFirst("^#(bean:)?", "");
        String mark = name.substring(0, name.length() - bare.length());
        return bare.startsWith("class:") || bare.startsWith("type:")
                ? name
                : mark + scope.project().beans().option(bare, notes);
    }

    /** Needs a class of the project. */
    static void ownType(String name, ContextScope scope, Notes notes) {
        if (name.contains(".") && !name.contains("{{") && !Classes.library(name)) {
            scope.project().beans().ownClass(name, Placeholder.Type.BEAN, notes);
        }
    }
}
