package dev.unbus.esb.runtime.weave;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON text into values and back; duplicate keys survive both ways. */
final class JsonText {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private JsonText() {}

    static @Nullable Object read(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new WeaveException("text stands behind the end of the JSON");
            }
            return value;
        } catch (IOException e) {
            throw new WeaveException("the text is not well-formed JSON", e);
        }
    }

    static @Nullable Object value(JsonNode node) {
        return read(node.toString());
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Obj object = Obj.create();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                object.with(name, value(parser));
            }
            return object;
        } else if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(parser));
            }
            return list;
        }
        return scalar(parser, token);
    }

    private static @Nullable Object scalar(JsonParser parser, @Nullable JsonToken token) throws IOException {
        if (token == null || token == JsonToken.VALUE_NULL) {
            return null;
        } else if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        return token.isNumeric() ? parser.getDecimalValue() : parser.getText();
    }

    static String write(@Nullable Object value, Map<String, String> options) {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            generator.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
            if ("true".equals(options.get("indent"))) {
                generator.useDefaultPrettyPrinter();
            }
            write(generator, value, options.getOrDefault("skipNullOn", ""));
        } catch (IOException e) {
            throw new WeaveException("the value cannot be written as JSON", e);
        }
        return out.toString();
    }

    private static void write(JsonGenerator generator, @Nullable Object value, String skip) throws IOException {
        Object plain = Values.plain(value);
        List<@Nullable Object> list = Values.list(plain);
        if (plain == null) {
            generator.writeNull();
        } else if (plain instanceof Boolean flag) {
            generator.writeBoolean(flag);
        } else if (plain instanceof Number number && !(value instanceof Noted noted && noted.format() != null)) {
            generator.writeNumber(Values.decimal(number));
        } else if (list != null) {
            writeList(generator, list, skip);
        } else if ("Object".equals(Values.kind(plain))) {
            writeObject(generator, Values.pairs(plain, "JSON"), skip);
        } else {
            generator.writeString(Coerce.text(value));
        }
    }

    private static void writeList(JsonGenerator generator, List<@Nullable Object> list, String skip)
            throws IOException {
        boolean skipNull = "arrays".equals(skip) || "everywhere".equals(skip);
        generator.writeStartArray();
        for (Object item : list) {
            if (!skipNull || Values.plain(item) != null) {
                write(generator, item, skip);
            }
        }
        generator.writeEndArray();
    }

    private static void writeObject(JsonGenerator generator, List<Pair> pairs, String skip) throws IOException {
        boolean skipNull = "objects".equals(skip) || "everywhere".equals(skip);
        generator.writeStartObject();
        for (Pair pair : pairs) {
            if (!skipNull || Values.plain(pair.value()) != null) {
                generator.writeFieldName(pair.key().name());
                write(generator, pair.value(), skip);
            }
        }
        generator.writeEndObject();
    }
}
