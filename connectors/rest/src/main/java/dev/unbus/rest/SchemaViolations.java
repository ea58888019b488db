package dev.unbus.rest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a schema has against a value, by place and rule and without the value. */
final class SchemaViolations {

    private static final Pattern HUMP = Pattern.compile("([a-z])([A-Z])");

    private SchemaViolations() {}

    static List<Violation> inBody(JsonSchema schema, JsonNode body) {
        return schema.validate(body).stream()
                .map(message -> Violation.inBody(pointer(message), rule(message)))
                .distinct()
                .toList();
    }

    static List<Violation> ofParameter(ContractParameter parameter, JsonNode value) {
        return parameter.schema().validate(value).stream()
                .map(message -> Violation.ofParameter(parameter.name(), rule(message)))
                .distinct()
                .toList();
    }

    private static String rule(ValidationMessage message) {
        return HUMP.matcher(message.getType()).replaceAll("$1-$2").toLowerCase(Locale.ROOT);
    }

    private static String pointer(ValidationMessage message) {
        JsonPointer pointer = pointer(message.getInstanceLocation());
        String property = message.getProperty();
        return (property == null ? pointer : pointer.appendProperty(property)).toString();
    }

    private static JsonPointer pointer(JsonNodePath path) {
        JsonPointer pointer = JsonPointer.empty();
        for (int i = 0; i < path.getNameCount(); i++) {
            Object element = path.getElement(i);
            pointer = element instanceof Integer index
                    ? pointer.appendIndex(index)
                    : pointer.appendProperty(element.toString());
        }
        return pointer;
    }
}
