package dev.unbus.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.impl.PropertySortUtils;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Writes the JSON Schema (draft 7) of records as the platform's JSON has them: times as text, decimals as numbers. */
final class RecordSchema {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SchemaGenerator generator;

    /** With {@code complete} every component is there, be it null; otherwise those that cannot be null are. */
    RecordSchema(boolean complete) {
        SchemaGeneratorConfigBuilder config =
                new SchemaGeneratorConfigBuilder(JSON, SchemaVersion.DRAFT_7, OptionPreset.PLAIN_JSON);
        config.with(
                        Option.INLINE_ALL_SCHEMAS,
                        Option.ADDITIONAL_FIXED_TYPES,
                        Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
                .with(Option.EXTRA_OPEN_API_FORMAT_VALUES)
                .without(Option.SCHEMA_VERSION_INDICATOR)
                .with(new JacksonModule());
        config.forFields()
                .withNullableCheck(RecordSchema::nullable)
                .withRequiredCheck(field -> complete || !nullable(field));
        config.forTypesInGeneral()
                .withPropertySorter(PropertySortUtils.SORT_PROPERTIES_FIELDS_BEFORE_METHODS)
                .withCustomDefinitionProvider((type, context) -> definition(type.getErasedType()));
        generator = new SchemaGenerator(config.build());
    }

    /** The schema, all in one piece. */
    JsonNode of(Class<? extends Record> type) {
        return generator.generateSchema(type);
    }

    private static boolean nullable(FieldScope field) {
        return !field.isFakeContainerItemScope()
                && field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** What the generator would take for something else than Jackson writes; null of all other types. */
    private static @Nullable CustomDefinition definition(Class<?> type) {
        ObjectNode text = JSON.createObjectNode().put("type", "string");
        if (type == Currency.class) {
            return new CustomDefinition(text.put("pattern", "^[A-Z]{3}$"));
        }
        Object[] constants = type.getEnumConstants();
        return constants == null ? null : new CustomDefinition(text.set("enum", JSON.valueToTree(constants)));
    }
}
